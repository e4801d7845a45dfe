package io.because.linear;

import io.because.domain.Require;
import io.because.graph.SparseVector;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import java.util.Arrays;
import java.util.List;

/// A kernel of low rank: `K[j][i] = Σ_r from[j][r] · to[r][i]`.
///
/// - shapes: `from[items][rank]`, `to[rank][items]`, both row-major; `to` by column as well, since causes are asked for
///   item by item
/// - cost of a score: O(items · rank), of an entry O(rank)
public final class LowRank implements ItemKernel {
    /// Columns of `to` that are worked on for all histories while they are in the cache.
    private static final int TILE = 256;

    private final int items;
    private final int rank;
    private final float[] from;
    private final float[] to;
    private final float[] columns;

    /// @param items more than 0, or both factors are empty
    public LowRank(int items, float[] from, float[] to) {
        this(items, from, to, VectorMath.transposed(to, items));
    }

    private LowRank(int items, float[] from, float[] to, float[] columns) {
        Require.sameLength("from", from.length, "to", to.length);
        Require.that(
                from.length % Math.max(1, items) == 0,
                "from must hold whole rows of " + items + " items, was " + from.length + " values");
        this.items = items;
        this.rank = items == 0 ? 0 : from.length / items;
        this.from = from;
        this.to = to;
        this.columns = columns;
    }

    /// `K = VᵀV` of item vectors.
    ///
    /// @param vectors `[rank][items]`
    public static LowRank of(float[] vectors, int items) {
        float[] rows = VectorMath.transposed(vectors, items);
        return new LowRank(items, rows, vectors, rows);
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public void score(List<SparseVector> histories, float[][] scores) {
        int count = histories.size();
        float[] sums = new float[count * rank];
        for (int h = 0; h < count; h++) {
            SparseVector history = histories.get(h);
            for (int k = 0; k < history.size(); k++) {
                VectorMath.axpy(history.values()[k], from, history.indices()[k] * rank, sums, h * rank, rank);
            }
        }
        float[] products = new float[count * TILE];
        for (int first = 0; first < items; first += TILE) {
            int width = Math.min(TILE, items - first);
            Arrays.fill(products, 0);
            VectorMath.addProduct(
                    Matrix.rowMajor(sums, 0, rank),
                    Matrix.rowMajor(to, first, items),
                    Matrix.rowMajor(products, 0, TILE),
                    new Size(count, rank, 0, width));
            for (int h = 0; h < count; h++) {
                for (int c = 0; c < width; c++) {
                    scores[h][first + c] += products[h * TILE + c];
                }
            }
        }
    }

    @Override
    public float at(int fromItem, int toItem) {
        return VectorMath.dot(from, fromItem * rank, columns, toItem * rank, rank);
    }
}
