package io.because.linear;

import io.because.domain.Require;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;

/// Solves `A x = b` for many symmetric positive definite matrices of some dozens to hundreds of rows, in single
/// precision and vector instructions: `A = UᵀU`, blocks of rows from the left, most work in one matrix product a block.
///
/// - shapes: `A[n][n]` row-major, on and above the diagonal; `n` a multiple of {@link #BLOCK}
/// - cost: n³/3 operations for the factor, 2n² for a solution
/// - a pivot that rounding made too small is raised to 1e-6 of its diagonal entry, as more ridge would
///
/// Holds scratch memory: one for each thread. Golub, Van Loan, "Matrix Computations", 4th ed., 4.2.
public final class Cholesky {
    /// Rows that are worked on together.
    public static final int BLOCK = 16;

    private static final float LEAST_PIVOT = 1e-6f;

    private final int n;
    private final float[] negated; // [BLOCK][n] the factor's columns above a block, turned
    private final float[] diagonal;

    public Cholesky(int n) {
        Require.that(n > 0 && n % BLOCK == 0, "n must be a multiple of " + BLOCK + ", was " + n);
        this.n = n;
        negated = new float[BLOCK * n];
        diagonal = new float[n];
    }

    public int size() {
        return n;
    }

    /// Overwrites the upper triangle with `U`; what stands below it is undefined afterwards.
    public void factor(float[] a) {
        for (int k = 0; k < n; k++) {
            diagonal[k] = a[k * n + k];
        }
        for (int from = 0; from < n; from += BLOCK) {
            subtractRowsAbove(a, from);
            for (int k = from; k < from + BLOCK; k++) {
                float pivot = Math.max(a[k * n + k], LEAST_PIVOT * diagonal[k]);
                float inverse = (float) (1 / Math.sqrt(pivot));
                a[k * n + k] = pivot;
                for (int c = k * n + from; c < (k + 1) * n; c++) {
                    a[c] *= inverse;
                }
                for (int row = k + 1; row < from + BLOCK; row++) {
                    VectorMath.axpy(-a[k * n + row], a, k * n + from, a, row * n + from, n - from);
                }
            }
        }
    }

    /// `A[block] -= U[above, block]ᵀ U[above]`. Starts at a whole column, which only writes below the diagonal.
    private void subtractRowsAbove(float[] a, int from) {
        if (from == 0) {
            return;
        }
        for (int above = 0; above < from; above++) {
            for (int row = 0; row < BLOCK; row++) {
                negated[row * n + above] = -a[above * n + from + row];
            }
        }
        VectorMath.addProduct(
                Matrix.rowMajor(negated, 0, n),
                Matrix.rowMajor(a, 0, n),
                Matrix.rowMajor(a, from * n, n),
                new Size(BLOCK, from, from / Gram.WHOLE * Gram.WHOLE, n));
    }

    /// @param u from {@link #factor}
    /// @param b `[n]`, overwritten with the solution
    public void solve(float[] u, float[] b) {
        for (int k = 0; k < n; k++) {
            b[k] /= u[k * n + k];
            VectorMath.axpy(-b[k], u, k * n + k + 1, b, k + 1, n - k - 1);
        }
        for (int k = n - 1; k >= 0; k--) {
            float solved = b[k] / u[k * n + k];
            b[k] = solved;
            for (int row = 0; row < k; row++) {
                b[row] = Math.fma(-u[row * n + k], solved, b[row]);
            }
        }
    }
}
