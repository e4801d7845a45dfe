package io.because.gnn;

import io.because.domain.Require;
import io.because.graph.Csr;
import io.because.graph.EmbeddingTable;
import io.because.graph.GraphView;
import io.because.graph.Snapshot;
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
    private static final String VECTORS = "vectors";
    private static final String FRIENDS = "friends";
    private static final String LENGTH = "length of described";

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
        Attributes attributes = Attributes.of(data.genres(), known.dimension());
        for (int step = 0; step < params.steps(); step++) {
            attributes.takeMeans(vectors);
            for (int item = 0; item < isKnown.length; item++) {
                if (!isKnown[item]) {
                    attributes.describe(data.genres(), item, vectors, known.at(item));
                }
            }
        }
        float length = levelled(vectors, known.dimension(), isKnown);
        NamedArrays arrays = new NamedArrays()
                .put(VECTORS, vectors, data.items(), known.dimension())
                .put(FRIENDS, new float[] {(float) params.friends()})
                .put(LENGTH, new float[] {length});
        return restore(attributes.putInto(arrays));
    }

    /// Gives all unknown items the same length.
    ///
    /// @return which, 0 where there is none
    private static float levelled(float[] vectors, int dimension, boolean... isKnown) {
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
        return (float) average;
    }

    private static double squares(float[] values, int at, int length) {
        return VectorMath.dot(values, at, values, at, length);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        float[] friends = arrays.floats(FRIENDS);
        Require.that(friends.length == 1, "array friends must have 1 value, has " + friends.length);
        return new Fitted(arrays, arrays.floats(VECTORS), (int) arrays.shape(VECTORS)[1], friends[0]);
    }

    /// Items that came later take their vectors from their attributes, as those that nobody interacted with. Models of
    /// before did not store what is needed.
    @Override
    public Ranker restore(NamedArrays arrays, Snapshot now) {
        Csr genres = now.catalogue().genres();
        int known = (int) arrays.shape(VECTORS)[0];
        int later = genres.rows() - known;
        return later > 0 && arrays.all().containsKey(LENGTH)
                ? restore(arrays.withRows(VECTORS, later(arrays, genres, known)))
                : restore(arrays);
    }

    private static float[] later(NamedArrays arrays, Csr genres, int known) {
        int dimension = (int) arrays.shape(VECTORS)[1];
        float length = arrays.floats(LENGTH)[0];
        Attributes attributes = Attributes.restore(arrays, dimension);
        float[] later = new float[(genres.rows() - known) * dimension];
        for (int at = 0; at < later.length; at += dimension) {
            attributes.describe(genres, known + at / dimension, later, at);
            if (length > 0) {
                EmbeddingRanker.normalise(later, at, dimension);
                for (int d = at; d < at + dimension; d++) {
                    later[d] *= length;
                }
            }
        }
        return later;
    }

    private record Fitted(NamedArrays arrays, float[] vectors, int dimension, float friends) implements Ranker {
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
    }
}
