package io.because.linear;

import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import io.because.model.Blocks;

/// Makes the columns of a tall matrix orthonormal by the Cholesky factor of its Gram matrix (Cholesky QR), which needs
/// two passes over the matrix and no communication between rows.
///
/// Stathopoulos, Wu, "A Block Orthogonalization Procedure with Constant Synchronization Requirements", SISC 2002.
final class Orthonormal {
    private static final int BLOCK = 1024;

    private Orthonormal() {}

    /// `X <- X L⁻ᵀ`, with `L Lᵀ = XᵀX`; the columns span what they spanned.
    ///
    /// @param x `[rows][columns]` row-major, overwritten
    static void columns(float[] x, int columns, int threads) {
        double[][] inverse = inverseTransposedCholesky(Gram.of(x, columns, threads));
        multiply(x, columns, inverse, threads);
    }

    /// `X <- X M`, with `M` `[columns][any]`; the result has the columns of `M`.
    static float[] times(float[] x, int columns, double[][] m, int threads) {
        int rows = x.length / columns;
        int width = m[0].length;
        float[] flat = flat(m);
        float[] product = new float[Math.multiplyExact(rows, width)];
        Blocks.run(
                rows,
                BLOCK,
                threads,
                (from, to) -> VectorMath.addProduct(
                        Matrix.rowMajor(x, from * columns, columns),
                        Matrix.rowMajor(flat, 0, width),
                        Matrix.rowMajor(product, from * width, width),
                        new Size(to - from, columns, 0, width)));
        return product;
    }

    private static void multiply(float[] x, int columns, double[][] m, int threads) {
        float[] product = times(x, columns, m, threads);
        System.arraycopy(product, 0, x, 0, x.length);
    }

    private static float[] flat(double[][] m) {
        int width = m[0].length;
        float[] flat = new float[m.length * width];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < width; j++) {
                flat[i * width + j] = (float) m[i][j];
            }
        }
        return flat;
    }

    /// `L⁻ᵀ` of `gram = L Lᵀ`. A column that depends on those before it (rank-deficient data) becomes zero.
    private static double[][] inverseTransposedCholesky(double[][] gram) {
        int n = gram.length;
        double[][] lower = new double[n][n];
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            double left = gram[i][i];
            for (int j = 0; j < i; j++) {
                double sum = gram[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = lower[j][j] == 0 ? 0 : sum / lower[j][j];
                left -= lower[i][j] * lower[i][j];
            }
            lower[i][i] = left > 1e-6 * gram[i][i] ? Math.sqrt(left) : 0;
            invertRow(lower, inverse, i);
        }
        return inverse;
    }

    /// Row `i` of `L⁻¹`, stored as column `i` of its transpose.
    private static void invertRow(double[][] lower, double[][] inverse, int i) {
        if (lower[i][i] == 0) {
            return;
        }
        for (int j = 0; j <= i; j++) {
            double sum = i == j ? 1 : 0;
            for (int k = j; k < i; k++) {
                sum -= lower[i][k] * inverse[j][k];
            }
            inverse[j][i] = sum / lower[i][i];
        }
    }
}
