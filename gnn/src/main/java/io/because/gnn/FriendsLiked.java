package io.because.gnn;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.model.Contributions;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;

/// How many of the user's friends liked an item, as the graph is at the moment of the request.
///
/// - cost: O(friends, each with their history); each friend contributes their own one
record FriendsLiked() implements ModelType {
    @Override
    public String name() {
        return "friends-liked";
    }

    @Override
    public Record params() {
        return this;
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return new Fitted(data.items());
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new Fitted(arrays.ints("items")[0]);
    }

    /// @param items known at the fit
    private record Fitted(int items) implements Ranker {
        @Override
        public String name() {
            return "friends-liked";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            Arrays.fill(scores, 0);
            for (int friend : profile.friends().indices()) {
                SparseVector preferences = graph.preferences(friend);
                for (int k = 0; k < preferences.size(); k++) {
                    int item = preferences.indices()[k];
                    if (preferences.values()[k] > 0 && item < items) {
                        scores[item]++;
                    }
                }
            }
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            for (int friend : profile.friends().indices()) {
                SparseVector preferences = graph.preferences(friend);
                for (int k = 0; k < preferences.size() && item < items; k++) {
                    if (preferences.indices()[k] == item && preferences.values()[k] > 0) {
                        into.friend(friend, 1);
                    }
                }
            }
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays().put("items", new int[] {items});
        }
    }
}
