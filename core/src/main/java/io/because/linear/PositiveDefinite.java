package io.because.linear;

import io.because.domain.Progress;
import io.because.domain.Require;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import io.because.model.Blocks;
import io.because.model.ModelType.Fit;

/// The inverse of a symmetric positive definite matrix, in place, by sweeping blocks of rows. Sweeping
/// rows `K`, with `D = A_KK⁻¹`, makes
///
/// - `A_IJ <- A_IJ - A_IK D A_KJ`, `A_KJ <- D A_KJ`, `A_KK <- -D`
///
/// and after all of them `A` is minus its inverse. The matrix stays symmetric, so only the upper triangle
/// is worked on.
///
/// - cost: n³/2 fused multiply-adds, all but O(n² BLOCK) of them in {@link VectorMath#addProduct}; beside
///   the matrix 2 n BLOCK floats
/// - instead of Cholesky's factor, its inverse and their product: as many operations in one loop instead
///   of three. The pivots `A_KK` are Schur complements of a positive definite matrix, so none needs to be
///   exchanged
/// - the same with any number of threads: each entry is worked on by one of them, block after block
///
/// Goodnight, "A Tutorial on the SWEEP Operator", The American Statistician 1979.
public final class PositiveDefinite {
    private static final int BLOCK = 64;
    private static final int ROWS = 64;

    private final float[] a;
    private final int n;
    private final int threads;
    private final float[] panel; // [BLOCK][n], rows K of the whole matrix
    private final float[] turned; // [n][BLOCK], its transpose
    private final float[] minus; // [BLOCK][n], -D panel

    private PositiveDefinite(float[] a, int n, int threads) {
        this.a = a;
        this.n = n;
        this.threads = threads;
        panel = new float[Math.multiplyExact(n, BLOCK)];
        turned = new float[panel.length];
        minus = new float[panel.length];
    }

    /// @param matrix `[n][n]` row-major; only the upper triangle is read; becomes the whole inverse
    /// @throws IllegalArgumentException when it is not positive definite, as far as floats can tell
    public static void invert(float[] matrix, int n, Fit fit) {
        Require.that(
                (long) n * n == matrix.length, "matrix must have " + n + " x " + n + " values, had " + matrix.length);
        PositiveDefinite work = new PositiveDefinite(matrix, n, fit.threads());
        try (Progress.Step step = fit.progress().begin("inverting", n)) {
            for (int from = 0; from < n; from += BLOCK) {
                int width = Math.min(BLOCK, n - from);
                work.sweep(from, width);
                step.advance(width);
            }
        }
        work.finish();
    }

    private void sweep(int from, int width) {
        float[] inverse = inverse(from, width);
        Blocks.run(n, ROWS, threads, (left, right) -> readPanel(from, width, left, right));
        Blocks.run(n, 8 * ROWS, threads, (left, right) -> times(inverse, width, left, right));
        Blocks.run(n, ROWS, threads, (top, bottom) -> update(width, top, bottom));
        Blocks.run(n, ROWS, threads, (left, right) -> writePanel(from, width, left, right));
        for (int r = 0; r < width; r++) {
            System.arraycopy(inverse, r * width + r, a, (from + r) * n + from + r, width - r);
        }
    }

    /// The columns `[left, right)` of the panel, from the upper triangle.
    private void readPanel(int from, int width, int left, int right) {
        for (int r = 0; r < width; r++) {
            int row = from + r;
            for (int c = left; c < right; c++) {
                float value = c < row ? a[c * n + row] : a[row * n + c];
                panel[r * n + c] = value;
                turned[c * BLOCK + r] = value;
                minus[r * n + c] = 0;
            }
        }
    }

    private void times(float[] minusInverse, int width, int left, int right) {
        VectorMath.addProduct(
                Matrix.rowMajor(minusInverse, 0, width),
                Matrix.rowMajor(panel, 0, n),
                Matrix.rowMajor(minus, 0, n),
                new Size(width, width, left, right));
    }

    private void update(int width, int top, int bottom) {
        VectorMath.addProduct(
                Matrix.rowMajor(turned, top * BLOCK, BLOCK),
                Matrix.rowMajor(minus, 0, n),
                Matrix.rowMajor(a, top * n, n),
                new Size(bottom - top, width, top, n));
    }

    /// The columns `[left, right)` of the swept panel, into the upper triangle.
    private void writePanel(int from, int width, int left, int right) {
        for (int c = left; c < right; c++) {
            for (int r = 0; r < width; r++) {
                int row = from + r;
                if (c < from) {
                    a[c * n + row] = -minus[r * n + c];
                } else if (c >= from + width) {
                    a[row * n + c] = -minus[r * n + c];
                }
            }
        }
    }

    /// `-A_KK⁻¹`, by sweeping one row after another in double precision.
    private float[] inverse(int from, int width) {
        double[][] d = new double[width][width];
        for (int r = 0; r < width; r++) {
            for (int c = r; c < width; c++) {
                d[r][c] = a[(from + r) * n + from + c];
                d[c][r] = d[r][c];
            }
        }
        for (int k = 0; k < width; k++) {
            double pivot = d[k][k];
            Require.that(pivot > 0, "matrix is not positive definite: pivot of row " + (from + k) + " was " + pivot);
            sweep(d, k, pivot);
        }
        float[] flat = new float[width * width];
        for (int r = 0; r < width; r++) {
            for (int c = 0; c < width; c++) {
                flat[r * width + c] = (float) d[r][c];
            }
        }
        return flat;
    }

    private static void sweep(double[][] d, int k, double pivot) {
        double[] row = d[k].clone();
        for (int r = 0; r < d.length; r++) {
            if (r != k) {
                double factor = row[r] / pivot;
                for (int c = 0; c < d.length; c++) {
                    d[r][c] -= factor * row[c];
                }
                d[r][k] = factor;
                d[k][r] = factor;
            }
        }
        d[k][k] = -1 / pivot;
    }

    /// Takes the sign off and fills the lower triangle.
    private void finish() {
        Blocks.run(n, ROWS, threads, (top, bottom) -> {
            for (int row = top; row < bottom; row++) {
                for (int c = row; c < n; c++) {
                    a[row * n + c] = -a[row * n + c];
                }
            }
        });
        Blocks.run(n, ROWS, threads, (top, bottom) -> {
            for (int left = 0; left < bottom; left += ROWS) {
                for (int row = top; row < bottom; row++) {
                    for (int c = left; c < Math.min(row, left + ROWS); c++) {
                        a[row * n + c] = a[c * n + row];
                    }
                }
            }
        });
    }
}
