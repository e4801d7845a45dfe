package io.because.linear;

import io.because.graph.Csr;
import io.because.model.Blocks;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// `Y = A X + f Z` for a sparse `A` and dense, row-major `X`, `Y`, `Z`: a step of message passing. Sums
/// stay in registers while a row's edges are walked; every one runs over the edges in their order with
/// fused multiply-adds, so the result is the same whatever the width, the vector length and the number
/// of threads.
///
/// @param a sparse
/// @param width columns of the dense matrices
public record SparseProduct(Csr a, int width, int threads) {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int BLOCK = 256;

    /// `Y = A X`.
    ///
    /// @param x `[columns of a][width]`
    /// @param y `[rows of a][width]`, overwritten; not `x`
    public void of(float[] x, float[] y) {
        plus(x, 0, y, y);
    }

    /// `Y = A X + f Z`.
    ///
    /// @param z `[rows of a][width]`; may be `y`
    public void plus(float[] x, float f, float[] z, float[] y) {
        Blocks.run(a.rows(), BLOCK, threads, (from, to) -> {
            for (int row = from; row < to; row++) {
                row(row, x, f, z, y);
            }
        });
    }

    private void row(int row, float[] x, float f, float[] z, float[] y) {
        int column = 0;
        for (; column <= width - 4 * LANES; column += 4 * LANES) {
            four(row, column, x, f, z, y);
        }
        for (; column <= width - LANES; column += LANES) {
            one(row, column, x, f, z, y);
        }
        for (; column < width; column++) {
            int at = row * width + column;
            float sum = f == 0 ? 0 : f * z[at];
            for (int e = a.from(row); e < a.to(row); e++) {
                sum = Math.fma(a.weights()[e], x[a.targets()[e] * width + column], sum);
            }
            y[at] = sum;
        }
    }

    private void four(int row, int column, float[] x, float f, float[] z, float[] y) {
        int[] targets = a.targets();
        float[] weights = a.weights();
        int own = row * width + column;
        FloatVector sum0 = start(f, z, own);
        FloatVector sum1 = start(f, z, own + LANES);
        FloatVector sum2 = start(f, z, own + 2 * LANES);
        FloatVector sum3 = start(f, z, own + 3 * LANES);
        int to = a.to(row);
        for (int e = a.from(row); e < to; e++) {
            int at = targets[e] * width + column;
            FloatVector weight = FloatVector.broadcast(SPECIES, weights[e]);
            sum0 = FloatVector.fromArray(SPECIES, x, at).fma(weight, sum0);
            sum1 = FloatVector.fromArray(SPECIES, x, at + LANES).fma(weight, sum1);
            sum2 = FloatVector.fromArray(SPECIES, x, at + 2 * LANES).fma(weight, sum2);
            sum3 = FloatVector.fromArray(SPECIES, x, at + 3 * LANES).fma(weight, sum3);
        }
        sum0.intoArray(y, own);
        sum1.intoArray(y, own + LANES);
        sum2.intoArray(y, own + 2 * LANES);
        sum3.intoArray(y, own + 3 * LANES);
    }

    private void one(int row, int column, float[] x, float f, float[] z, float[] y) {
        int own = row * width + column;
        FloatVector sum = start(f, z, own);
        for (int e = a.from(row); e < a.to(row); e++) {
            FloatVector weight = FloatVector.broadcast(SPECIES, a.weights()[e]);
            sum = FloatVector.fromArray(SPECIES, x, a.targets()[e] * width + column)
                    .fma(weight, sum);
        }
        sum.intoArray(y, own);
    }

    private static FloatVector start(float f, float[] z, int at) {
        return f == 0
                ? FloatVector.zero(SPECIES)
                : FloatVector.fromArray(SPECIES, z, at).mul(f);
    }
}
