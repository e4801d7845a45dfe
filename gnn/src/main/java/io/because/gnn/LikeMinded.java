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

/// What people of similar taste like, as the graph is at the moment of the request.
///
/// - score: `norm_i Σ_v similarity_v · preference_vi` over the `LIKE_MINDED` people of the profile; dislikes count
/// against
/// - shapes: `norm[items]`, see {@link PopularityNorm}
/// - cost: O(people · their history); additive in the people, so each contributes exactly their own term
record LikeMinded(LikeMindedParams params) implements ModelType {
    @Override
    public String name() {
        return "likeminded";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return new Fitted(PopularityNorm.of(data, params.shrinkage(), params.power()));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new Fitted(arrays.floats("norm"));
    }

    private record Fitted(float[] norm) implements Ranker {
        @Override
        public String name() {
            return "likeminded";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            Arrays.fill(scores, 0);
            SparseVector people = profile.likeMinded();
            for (int k = 0; k < people.size(); k++) {
                Sums.add(graph.preferences(people.indices()[k]), people.values()[k], scores);
            }
            Sums.scale(scores, norm);
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            SparseVector people = profile.likeMinded();
            for (int k = 0; k < people.size() && item < norm.length; k++) {
                int person = people.indices()[k];
                double amount =
                        (double) people.values()[k] * graph.preferences(person).get(item) * norm[item];
                if (amount != 0) {
                    into.likeMinded(person, amount);
                }
            }
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays().put("norm", norm);
        }
    }
}
