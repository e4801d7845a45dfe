package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.Cholesky;
import io.because.linear.Gram;
import io.because.linear.SymmetricEigen;
import io.because.linear.VectorMath;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import io.because.model.Blocks;
import java.util.Arrays;

/// The rows of an {@link IalsStep} that have few interactions, by as many equations as these are instead of as many as
/// there are dimensions.
///
/// - with `α0 HᵀH = V E Vᵀ`, `D = E + λ I`, `P` the row's panel of `√c h` and `S = P V D^-½`: `(I + S Sᵀ) y = √c t`,
/// `w = V D^-½ Sᵀ y`; by Woodbury's identity the same `w`
/// - shapes: `V[width][width]`, `H V[columns][width]`; of a row with n interactions `Sᵀ[width][n]`, n padded
/// - cost of a row: O(n² width + n³ + width²); once O(width³ + columns width²)
///
/// Golub, Van Loan, "Matrix Computations", 4th ed., 2.1.4.
final class IalsDual {
    /// Of the dimensions; with more interactions the other system is the smaller work.
    private static final double MOST = 0.5;

    private static final int ROWS = 64;

    private final int width;
    private final float[] values; // E
    private final float[] back; // Vᵀ
    private final float[] turned; // H V

    /// @param gram `α0 HᵀH`, finite
    /// @param others `H`
    IalsDual(double[][] gram, float[] others, int threads) {
        width = gram.length;
        values = new float[width];
        back = new float[width * width];
        SymmetricEigen eigen = SymmetricEigen.of(gram);
        for (int k = 0; k < width; k++) {
            values[k] = (float) eigen.values()[k];
            for (int d = 0; d < width; d++) {
                back[k * width + d] = (float) eigen.vectors()[d][k];
            }
        }
        float[] vectors = VectorMath.transposed(back, width);
        turned = new float[others.length];
        Blocks.run(others.length / width, ROWS, threads, (from, to) -> product(others, vectors, turned, from, to));
    }

    /// Rows `[from, to)` of a product.
    private void product(float[] rows, float[] matrix, float[] out, int from, int to) {
        VectorMath.addProduct(
                Matrix.rowMajor(rows, from * width, width),
                Matrix.rowMajor(matrix, 0, width),
                Matrix.rowMajor(out, from * width, width),
                new Size(to - from, width, 0, width));
    }

    /// One thread's work on a few rows. The vectors it solves for are written by {@link #finish}.
    ///
    /// Holds scratch memory.
    final class Rows {
        private final Csr rows;
        private final float[] own;
        private final Panel panel;
        private final int[] solved;
        private final float[] solutions; // [solved][width], before they are turned back
        private final float[] roots = new float[width]; // D^-½
        private final float[] scaled; // Sᵀ
        private final float[] matrix;
        private final float[] right;
        private Cholesky cholesky = new Cholesky(Cholesky.BLOCK);
        private int count;

        /// @param own `[rows][width]`, overwritten
        /// @param most rows that are solved
        Rows(Csr rows, float[] own, int most) {
            this.rows = rows;
            this.own = own;
            panel = new Panel(rows, turned, width);
            solved = new int[most];
            solutions = new float[most * width];
            int longest = padded(most());
            scaled = new float[longest * width];
            matrix = new float[longest * longest];
            right = new float[longest];
        }

        /// Whether a row is less work here.
        boolean takes(int row) {
            return rows.degree(row) <= most();
        }

        private int most() {
            return Math.min((int) (MOST * width), panel.capacity());
        }

        /// @param row with an interaction at least
        void solve(int row, float ridge) {
            panel.open(row);
            int size = panel.gather(0);
            int padded = padded(size);
            for (int d = 0; d < width; d++) {
                roots[d] = (float) (1 / Math.sqrt(values[d] + ridge));
                for (int k = 0; k < size; k++) {
                    scaled[d * padded + k] = roots[d] * panel.values()[k * width + d];
                }
                Arrays.fill(scaled, d * padded + size, (d + 1) * padded, 0);
            }
            Arrays.fill(matrix, 0, padded * padded, 0);
            for (int k = 0; k < padded; k++) {
                matrix[k * padded + k] = 1;
            }
            Gram.addUpper(Matrix.rowMajor(scaled, 0, padded), width, matrix, padded);
            panel.targets(right);
            Arrays.fill(right, size, padded, 0);
            if (cholesky.size() != padded) {
                cholesky = new Cholesky(padded);
            }
            cholesky.factor(matrix);
            cholesky.solve(matrix, right);
            for (int d = 0; d < width; d++) {
                solutions[count * width + d] = roots[d] * VectorMath.dot(scaled, d * padded, right, 0, padded);
            }
            solved[count++] = row;
        }

        /// Writes the vectors of all rows solved.
        void finish() {
            float[] vectors = new float[count * width];
            product(solutions, back, vectors, 0, count);
            for (int k = 0; k < count; k++) {
                System.arraycopy(vectors, k * width, own, solved[k] * width, width);
            }
        }
    }

    private static int padded(int size) {
        return Math.ceilDiv(size, Cholesky.BLOCK) * Cholesky.BLOCK;
    }
}
