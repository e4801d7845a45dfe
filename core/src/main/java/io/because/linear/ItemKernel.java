package io.because.linear;

import io.because.graph.SparseVector;
import java.util.List;

/// How much having liked one item speaks for another, for every pair of items: `K[items][items]`. A score that is
/// `Σ_j preference_j · K[j][i]` over the history needs no stored user, so a new event counts at once, and what
/// each past action contributes is one entry of the matrix.
public interface ItemKernel {
    /// Items known when the model was fitted; others have no row and no column.
    int items();

    /// Writes `Σ_j history_j · K[j][i]` for every known item.
    ///
    /// @param histories of known items only
    /// @param scores `[histories][>= items]`, zero
    void score(List<SparseVector> histories, float[][] scores);

    float at(int from, int to);

    /// Several entries of one column: what a whole history says of one item.
    ///
    /// @param from known items, each once
    default float[] column(int[] from, int to) {
        float[] column = new float[from.length];
        for (int k = 0; k < from.length; k++) {
            column[k] = at(from[k], to);
        }
        return column;
    }
}
