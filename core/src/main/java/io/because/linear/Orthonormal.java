package io.because.linear;

import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import io.because.model.Blocks;
import java.util.Arrays;

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

    /// `L⁻ᵀ` of `gram = L Lᵀ`, row by row of `Lᵀ`, so that the inner loops run along rows. A column that depends on
    /// those before it (rank-deficient data) becomes zero.
    ///
    /// @param gram overwritten
    private static double[][] inverseTransposedCholesky(double[][] gram) {
        int n = gram.length;
        double[] squares = new double[n];
        Arrays.setAll(squares, k -> gram[k][k]);
        for (int p = 0; p < n; p++) {
            double[] row = gram[p];
            double scale = row[p] > 1e-6 * squares[p] ? 1 / Math.sqrt(row[p]) : 0;
            for (int k = p; k < n; k++) {
                row[k] *= scale;
            }
            for (int i = p + 1; i < n; i++) {
                addTimes(-row[i], row, gram[i], i, n);
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = n - 1; i >= 0; i--) {
            double pivot = gram[i][i];
            if (pivot > 0) {
                for (int k = i + 1; k < n; k++) {
                    addTimes(-gram[i][k] / pivot, inverse[k], inverse[i], k, n);
                }
                inverse[i][i] = 1 / pivot;
            }
        }
        return inverse;
    }

    private static void addTimes(double factor, double[] row, double[] sum, int from, int to) {
        for (int k = from; k < to; k++) {
            sum[k] += factor * row[k];
        }
    }
}
