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

/// What friends and their friends like, as the graph is at the moment of the request.
///
/// - score: `norm_i Σ_f [a · preference_fi + b / n_f · Σ_g preference_gi]` over the friends `f` of the
///   profile and their `n_f` other friends `g`
/// - shapes: `norm[items]` (see {@link PopularityNorm}), `weights[2] = a, b`
/// - cost: O(friends of friends, each counted once, · their history); additive in the friends, so each
///   contributes exactly their own term. Their friends are no causes: they count through the friend alone
record Friends(FriendsParams params) implements ModelType {
    @Override
    public String name() {
        return "friends";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return new Fitted(PopularityNorm.of(data, params.shrinkage(), params.power()), (float) params.direct(), (float)
                params.second());
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        float[] weights = arrays.floats("weights");
        if (weights.length != 2) {
            throw new IllegalArgumentException("array weights must have 2 values, has " + weights.length);
        }
        return new Fitted(arrays.floats("norm"), weights[0], weights[1]);
    }

    private record Fitted(float[] norm, float direct, float second) implements Ranker {
        @Override
        public String name() {
            return "friends";
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            Arrays.fill(scores, 0);
            float[] people = new float[graph.users()];
            SparseVector friends = profile.friends();
            for (int k = 0; k < friends.size(); k++) {
                addCircle(profile.user(), friends.indices()[k], friends.values()[k], graph, people);
            }
            for (int person = 0; person < people.length; person++) {
                if (people[person] != 0) {
                    Sums.add(graph.preferences(person), people[person], scores);
                }
            }
            Sums.scale(scores, norm);
        }

        /// Adds the weights of a friend and of the friend's other friends.
        private void addCircle(int user, int friend, float tie, GraphView graph, float[] people) {
            people[friend] += direct * tie;
            int[] others = graph.friends(friend).without(user).indices();
            for (int other : others) {
                people[other] += second * tie / others.length;
            }
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            SparseVector friends = profile.friends();
            for (int k = 0; k < friends.size() && item < norm.length; k++) {
                int friend = friends.indices()[k];
                double amount = friends.values()[k] * norm[item] * liking(profile.user(), friend, graph, item);
                if (amount != 0) {
                    into.friend(friend, amount);
                }
            }
        }

        private double liking(int user, int friend, GraphView graph, int item) {
            int[] others = graph.friends(friend).without(user).indices();
            double sum = 0;
            for (int other : others) {
                sum += graph.preferences(other).get(item);
            }
            double own = graph.preferences(friend).get(item);
            return direct * own + (others.length == 0 ? 0 : second * sum / others.length);
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays().put("norm", norm).put("weights", new float[] {direct, second});
        }
    }
}
