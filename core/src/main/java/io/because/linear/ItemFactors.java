package io.because.linear;

import io.because.domain.Require;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import java.util.Arrays;

/// Items as vectors with an offset each: the score of an item for a user vector `w` is `offset_i + w · h_i`.
///
/// - shapes: `h[items][rank]` row-major, kept a second time by dimension; `offset[items]`
/// - cost of a score: O(items · rank), users together in one matrix product
public final class ItemFactors {
    /// Columns that are worked on for all users while they are in the cache.
    private static final int TILE = 256;

    private final int items;
    private final int rank;
    private final float[] byItem;
    private final float[] byDimension; // [rank][items]
    private final float[] offsets;

    public ItemFactors(float[] byItem, int rank, float[] offsets) {
        Require.positive("rank", rank);
        Require.sameLength("item vectors", byItem.length, "items times rank", offsets.length * rank);
        this.items = offsets.length;
        this.rank = rank;
        this.byItem = byItem;
        this.offsets = offsets;
        byDimension = VectorMath.transposed(byItem, rank);
    }

    public int items() {
        return items;
    }

    public int rank() {
        return rank;
    }

    public float[] byItem() {
        return byItem;
    }

    public float[] offsets() {
        return offsets;
    }

    /// The vector of one item.
    public double[] vector(int item) {
        double[] vector = new double[rank];
        for (int r = 0; r < rank; r++) {
            vector[r] = byItem[item * rank + r];
        }
        return vector;
    }

    /// @param users `[scores.length][rank]` row-major
    /// @param scores `[users][>= items]`, overwritten; items that came later get 0
    public void score(float[] users, float[][] scores) {
        int count = scores.length;
        float[] products = new float[count * TILE];
        for (int from = 0; from < items; from += TILE) {
            int width = Math.min(TILE, items - from);
            for (int u = 0; u < count; u++) {
                System.arraycopy(offsets, from, products, u * TILE, width);
            }
            VectorMath.addProduct(
                    Matrix.rowMajor(users, 0, rank),
                    Matrix.rowMajor(byDimension, from, items),
                    Matrix.rowMajor(products, 0, TILE),
                    new Size(count, rank, 0, width));
            for (int u = 0; u < count; u++) {
                System.arraycopy(products, u * TILE, scores[u], from, width);
            }
        }
        for (float[] row : scores) {
            Arrays.fill(row, items, row.length, 0);
        }
    }
}
