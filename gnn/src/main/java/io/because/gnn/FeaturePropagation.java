package io.because.gnn;

import io.because.domain.Require;
import io.because.graph.Csr;
import io.because.graph.EmbeddingTable;
import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.VectorMath;
import io.because.model.Contributions;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;

/// What is known of neighbours stands in for what is not known: items that nobody interacted with take
/// their vectors from items with the same attributes, and people from their friends' histories.
///
/// - items: known vectors of length 1 stay; an attribute has the mean of its items, an unknown item the
///   mean of its attributes, rare ones more (`ln(items / items with it)`), over and over. A mean is the
///   shorter the less its vectors agree, so an unknown item is not near to everything
/// - score: `Σ_j preference_j · v_j · v_i + w Σ_f Σ_j preference_fj / |preference_f| · v_j · v_i` over
///   the history and the friends `f`, so that friends decide where there is no history and hardly count
///   beside a long one; each action and each friend contributes exactly its own term
/// - shapes: `vectors[items][dimension]`
///
/// Rossi, Kenlay, Gorinova, Chamberlain, Dong, Bronstein, "On the Unreasonable Effectiveness of Feature Propagation in
/// Learning on Graphs with Missing Node Features", LoG 2022. Differs: through attributes instead of along edges between
/// items.
record FeaturePropagation(FeaturePropagationParams params) implements ModelType {
    @Override
    public String name() {
        return "propagation";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        EmbeddingTable known =
                new RandomProjection(params.vectors(), fit).embed(data).items();
        float[] vectors = known.values().clone();
        boolean[] isKnown = new boolean[data.items()];
        for (int item = 0; item < isKnown.length; item++) {
            EmbeddingRanker.normalise(vectors, known.at(item), known.dimension());
            isKnown[item] = squares(vectors, known.at(item), known.dimension()) > 0;
        }
        propagate(vectors, known.dimension(), isKnown, data.genres());
        return new Fitted(vectors, known.dimension(), (float) params.friends());
    }

    private void propagate(float[] vectors, int dimension, boolean[] isKnown, Csr attributes) {
        Csr itemsOf = attributes.transpose();
        float[] means = new float[itemsOf.rows() * dimension];
        for (int step = 0; step < params.steps(); step++) {
            Arrays.fill(means, 0);
            for (int attribute = 0; attribute < itemsOf.rows(); attribute++) {
                for (int e = itemsOf.from(attribute); e < itemsOf.to(attribute); e++) {
                    int at = itemsOf.targets()[e] * dimension;
                    VectorMath.axpy(
                            1f / itemsOf.degree(attribute), vectors, at, means, attribute * dimension, dimension);
                }
            }
            for (int item = 0; item < isKnown.length; item++) {
                if (!isKnown[item]) {
                    fromAttributes(item, vectors, means, attributes, itemsOf);
                }
            }
        }
        levelled(vectors, dimension, isKnown);
    }

    /// Gives all unknown items the same length.
    private static void levelled(float[] vectors, int dimension, boolean... isKnown) {
        double[] lengths = new double[isKnown.length];
        for (int item = 0; item < lengths.length; item++) {
            lengths[item] = isKnown[item] ? 0 : Math.sqrt(squares(vectors, item * dimension, dimension));
        }
        double average =
                Arrays.stream(lengths).filter(length -> length > 0).average().orElse(0);
        for (int at = 0; at < vectors.length; at++) {
            double length = lengths[at / dimension];
            vectors[at] *= length > 0 ? (float) (average / length) : 1;
        }
    }

    private static void fromAttributes(int item, float[] vectors, float[] means, Csr attributes, Csr itemsOf) {
        int dimension = vectors.length / attributes.rows();
        float[] sum = new float[dimension];
        float weights = 0;
        for (int e = attributes.from(item); e < attributes.to(item); e++) {
            int attribute = attributes.targets()[e];
            float rarity = (float) Math.log((double) attributes.rows() / itemsOf.degree(attribute));
            VectorMath.axpy(rarity, means, attribute * dimension, sum, 0, dimension);
            weights += rarity;
        }
        Arrays.fill(vectors, item * dimension, (item + 1) * dimension, 0);
        if (weights > 0) {
            VectorMath.axpy(1 / weights, sum, 0, vectors, item * dimension, dimension);
        }
    }

    private static double squares(float[] values, int at, int length) {
        return VectorMath.dot(values, at, values, at, length);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        float[] friends = arrays.floats("friends");
        Require.that(friends.length == 1, "array friends must have 1 value, has " + friends.length);
        return new Fitted(arrays.floats("vectors"), (int) arrays.shape("vectors")[1], friends[0]);
    }

    private record Fitted(float[] vectors, int dimension, float friends) implements Ranker {
        @Override
        public String name() {
            return "propagation";
        }

        private int items() {
            return vectors.length / dimension;
        }

        @Override
        public void score(Profile profile, GraphView graph, float[] scores) {
            float[] user = new float[dimension];
            addHistory(profile.history(), 1, user);
            SparseVector circle = profile.friends();
            for (int k = 0; k < circle.size(); k++) {
                SparseVector theirs = graph.preferences(circle.indices()[k]);
                addHistory(theirs, weight(circle.values()[k], theirs), user);
            }
            for (int item = 0; item < scores.length; item++) {
                scores[item] = item < items() ? VectorMath.dot(user, 0, vectors, item * dimension, dimension) : 0;
            }
        }

        private void addHistory(SparseVector history, float weight, float[] user) {
            for (int k = 0; k < history.size(); k++) {
                if (history.indices()[k] < items()) {
                    int at = history.indices()[k] * dimension;
                    VectorMath.axpy(weight * history.values()[k], vectors, at, user, 0, dimension);
                }
            }
        }

        /// All that a friend did counts as much as `friends` interactions.
        private float weight(float tie, SparseVector history) {
            double sum = 0;
            for (float preference : history.values()) {
                sum += Math.abs(preference);
            }
            return sum > 0 ? (float) (tie * friends / sum) : 0;
        }

        @Override
        public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
            if (item >= items()) {
                return;
            }
            SparseVector history = profile.history();
            for (int k = 0; k < history.size(); k++) {
                into.pastAction(history.indices()[k], history.values()[k] * cosine(history.indices()[k], item));
            }
            SparseVector circle = profile.friends();
            for (int k = 0; k < circle.size(); k++) {
                SparseVector theirs = graph.preferences(circle.indices()[k]);
                double sum = 0;
                for (int j = 0; j < theirs.size(); j++) {
                    sum += theirs.values()[j] * cosine(theirs.indices()[j], item);
                }
                into.friend(circle.indices()[k], weight(circle.values()[k], theirs) * sum);
            }
        }

        private double cosine(int a, int b) {
            return a < items() ? VectorMath.dot(vectors, a * dimension, vectors, b * dimension, dimension) : 0;
        }

        @Override
        public NamedArrays arrays() {
            return new NamedArrays().put("vectors", vectors, items(), dimension).put("friends", new float[] {friends});
        }
    }
}
