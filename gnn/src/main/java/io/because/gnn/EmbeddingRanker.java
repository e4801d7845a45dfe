package io.because.gnn;

import io.because.graph.EmbeddingTable;
import io.because.linear.HistoryRanker;
import io.because.linear.LowRank;
import io.because.model.NamedArrays;
import io.because.model.Ranker;

/// Scores by item embeddings, whoever made them: `score_i = Σ_j preference_j · cos(v_j, v_i)` over the history, which
/// is the cosine between the item and the preference-weighted sum of the history, up to a factor of the user.
///
/// - shapes: `vectors[dimension][items]`, columns of length 1 or 0
final class EmbeddingRanker {
    private EmbeddingRanker() {}

    static Ranker of(EmbeddingTable items) {
        int dimension = items.dimension();
        float[] unit = items.values().clone();
        float[] turned = new float[unit.length];
        for (int item = 0; item < items.rows(); item++) {
            normalise(unit, items.at(item), dimension);
            for (int d = 0; d < dimension; d++) {
                turned[d * items.rows() + item] = unit[items.at(item) + d];
            }
        }
        return of(items.name(), new NamedArrays().put("vectors", turned, dimension, items.rows()));
    }

    /// @param arrays `vectors` as above
    static Ranker of(String name, NamedArrays arrays) {
        float[] vectors = arrays.floats("vectors");
        int items = (int) arrays.shape("vectors")[1];
        return new HistoryRanker(name, LowRank.of(vectors, items), arrays);
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
