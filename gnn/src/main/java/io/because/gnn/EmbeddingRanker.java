package io.because.gnn;

import io.because.graph.EmbeddingTable;
import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.ItemFactors;
import io.because.linear.ProductRanker;
import io.because.linear.VectorMath;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import java.util.List;

/// Scores by item embeddings, whoever made them: `score_i = Σ_j preference_j · cos(v_j, v_i)` over the history, which
/// is the cosine between the item and the preference-weighted sum of the history, up to a factor of the user.
///
/// - shapes: `vectors[dimension][items]`, columns of length 1 or 0
/// - the contribution of a past action is its own term
final class EmbeddingRanker implements ProductRanker {
    private static final String VECTORS = "vectors";

    private final String name;
    private final NamedArrays arrays;
    private final ItemFactors items;

    private EmbeddingRanker(String name, NamedArrays arrays) {
        this.name = name;
        this.arrays = arrays;
        int dimension = (int) arrays.shape(VECTORS)[0];
        int count = (int) arrays.shape(VECTORS)[1];
        items = new ItemFactors(VectorMath.transposed(arrays.floats(VECTORS), count), dimension, new float[count]);
    }

    static EmbeddingRanker of(EmbeddingTable items) {
        float[] unit = items.values().clone();
        for (int item = 0; item < items.rows(); item++) {
            normalise(unit, items.at(item), items.dimension());
        }
        float[] turned = VectorMath.transposed(unit, items.dimension());
        return of(items.name(), new NamedArrays().put(VECTORS, turned, items.dimension(), items.rows()));
    }

    /// @param arrays `vectors` as above
    static EmbeddingRanker of(String name, NamedArrays arrays) {
        return new EmbeddingRanker(name, arrays);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public NamedArrays arrays() {
        return arrays;
    }

    @Override
    public ItemFactors items() {
        return items;
    }

    @Override
    public float[] embed(List<Profile> profiles) {
        int dimension = items.rank();
        float[] sums = new float[profiles.size() * dimension];
        for (int p = 0; p < profiles.size(); p++) {
            SparseVector history = profiles.get(p).history();
            for (int k = 0; k < history.size(); k++) {
                int one = history.indices()[k];
                if (one < items.items()) {
                    VectorMath.axpy(
                            history.values()[k], items.byItem(), one * dimension, sums, p * dimension, dimension);
                }
            }
        }
        return sums;
    }

    /// Of length 1: how long a history is shall not matter to who builds on it.
    @Override
    public EmbeddingTable userVectors(List<Profile> profiles) {
        float[] unit = embed(profiles);
        for (int p = 0; p < profiles.size(); p++) {
            normalise(unit, p * items.rank(), items.rank());
        }
        return new EmbeddingTable(name, items.rank(), unit);
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        SparseVector history = profile.history();
        int dimension = items.rank();
        for (int k = 0; k < history.size(); k++) {
            int one = history.indices()[k];
            if (one < items.items() && item < items.items()) {
                float cosine =
                        VectorMath.dot(items.byItem(), one * dimension, items.byItem(), item * dimension, dimension);
                into.pastAction(one, (double) history.values()[k] * cosine);
            }
        }
    }

    /// Makes the vector at `at` one of length 1; a vector of zeros stays.
    static void normalise(float[] values, int at, int dimension) {
        double squares = 0;
        for (int d = 0; d < dimension; d++) {
            squares += (double) values[at + d] * values[at + d];
        }
        if (squares > 0) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int d = 0; d < dimension; d++) {
                values[at + d] *= scale;
            }
        }
    }
}
