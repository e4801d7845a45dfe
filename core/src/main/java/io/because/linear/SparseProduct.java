package io.because.linear;

import io.because.graph.Csr;
import io.because.model.Blocks;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// `Y = A X` for a sparse `A` and a dense `X`, both row-major: a step of message passing. Sums stay in registers while
/// a row's edges are walked; every one runs over the edges in their order with fused multiply-adds, so the result is
/// the same whatever the width, the vector length and the number of threads.
public final class SparseProduct {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = 256;

    private SparseProduct() {}

    /// All rows, by several threads.
    ///
    /// @param x `[columns of a][width]`
    /// @param y `[rows of a][width]`, overwritten; not `x`
    public static void of(Csr a, float[] x, float[] y, int width, int threads) {
        Blocks.run(a.rows(), BLOCK, threads, (from, to) -> rows(a, x, y, width, from, to));
    }

    /// Rows `from` to `to` of the product.
    public static void rows(Csr a, float[] x, float[] y, int width, int from, int to) {
        for (int row = from; row < to; row++) {
            int column = 0;
            for (; column <= width - 4 * LANES; column += 4 * LANES) {
                four(a, x, y, width, row, column);
            }
            for (; column <= width - LANES; column += LANES) {
                one(a, x, y, width, row, column);
            }
            for (; column < width; column++) {
                float sum = 0;
                for (int e = a.from(row); e < a.to(row); e++) {
                    sum = Math.fma(a.weights()[e], x[a.targets()[e] * width + column], sum);
                }
                y[row * width + column] = sum;
            }
        }
    }

    private static void four(Csr a, float[] x, float[] y, int width, int row, int column) {
        int[] targets = a.targets();
        float[] weights = a.weights();
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        int to = a.to(row);
        for (int e = a.from(row); e < to; e++) {
            int at = targets[e] * width + column;
            FloatVector weight = FloatVector.broadcast(SPECIES, weights[e]);
            sum0 = FloatVector.fromArray(SPECIES, x, at).fma(weight, sum0);
            sum1 = FloatVector.fromArray(SPECIES, x, at + LANES).fma(weight, sum1);
            sum2 = FloatVector.fromArray(SPECIES, x, at + 2 * LANES).fma(weight, sum2);
            sum3 = FloatVector.fromArray(SPECIES, x, at + 3 * LANES).fma(weight, sum3);
        }
        int at = row * width + column;
        sum0.intoArray(y, at);
        sum1.intoArray(y, at + LANES);
        sum2.intoArray(y, at + 2 * LANES);
        sum3.intoArray(y, at + 3 * LANES);
    }

    private static void one(Csr a, float[] x, float[] y, int width, int row, int column) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int e = a.from(row); e < a.to(row); e++) {
            FloatVector weight = FloatVector.broadcast(SPECIES, a.weights()[e]);
            sum = FloatVector.fromArray(SPECIES, x, a.targets()[e] * width + column)
                    .fma(weight, sum);
        }
        sum.intoArray(y, row * width + column);
    }
}
