package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.Cholesky;
import io.because.linear.Gram;
import io.because.linear.VectorMath;
import io.because.linear.VectorMath.Matrix;
import io.because.model.Blocks;
import java.util.Arrays;

/// One side's half of an {@link Ials} iteration: every row gets the minimiser of the loss given the other side.
///
/// - a row's system: `(α0 HᵀH + Σ c h hᵀ + λ I) w = Σ c t h`; its factors are gathered side by side, scaled by `√c`, so
///   that the sum is one symmetric matrix product
/// - above `block` dimensions: for one block of dimensions after another the exact minimiser given all others, from
///   the residuals `√c (t - w·h)` of the row
/// - rows with few interactions, where a solution is exact anyway: {@link IalsDual}
/// - shapes: factors `[rows][width]`; a row's panel `[interactions][width]`, in pieces when it is long
/// - cost, with `b = min(block, width)`: O(edges · width · b + rows · width · b²), each a matrix product
///
/// Rendle, Krichene, Zhang, Koren, "iALS++: Speeding up Matrix Factorization with Subspace Optimization", 2021.
final class IalsStep {
    private static final int ROWS = 64;

    private final IalsParams params;
    private final Csr rows;
    private final double each;
    private final int threads;
    private final int width;
    private final int block;

    /// @param each weight of every pair, `α0`
    IalsStep(IalsParams params, double each, Csr rows, int threads) {
        this.params = params;
        this.each = each;
        this.rows = rows;
        this.threads = threads;
        width = Gram.padded(params.dimension());
        block = Math.min(width, Gram.padded(params.block()));
    }

    /// @param others `[columns][width]`
    /// @param own `[rows][width]`, overwritten
    void run(float[] others, float[] own) {
        double[][] weighted = Gram.of(others, width, threads);
        float[] gram = new float[width * width];
        boolean finite = true;
        for (int k = 0; k < gram.length; k++) {
            weighted[k / width][k % width] *= each;
            gram[k] = (float) weighted[k / width][k % width];
            finite &= Float.isFinite(gram[k]);
        }
        IalsDual dual = block == width && finite ? new IalsDual(weighted, others, threads) : null;
        Blocks.run(rows.rows(), ROWS, threads, (from, to) -> {
            Solver solver = new Solver(gram, others, own);
            IalsDual.Rows few = dual == null ? null : dual.new Rows(rows, own, to - from);
            for (int row = from; row < to; row++) {
                if (few != null && rows.degree(row) > 0 && few.takes(row)) {
                    few.solve(row, ridge(row));
                } else {
                    solver.solve(row);
                }
            }
            if (few != null) {
                few.finish();
            }
        });
    }

    private float ridge(int row) {
        return (float) params.ridge(rows.degree(row), each, rows.columns());
    }

    /// The scratch memory of one thread.
    private final class Solver {
        private final float[] gram;
        private final float[] own;
        private final Panel panel;
        private final float[] matrix = new float[block * block];
        private final float[] right = new float[block];
        private Cholesky cholesky = new Cholesky(block);
        private float[] residuals = new float[64];

        Solver(float[] gram, float[] others, float[] own) {
            this.gram = gram;
            this.own = own;
            panel = new Panel(rows, others, width);
        }

        void solve(int row) {
            panel.open(row);
            int at = row * width;
            boolean exact = block == width;
            if (exact || panel.size() == 0) { // without interactions zero is the minimiser
                Arrays.fill(own, at, at + width, 0);
            }
            if (panel.size() == 0) {
                return;
            }
            if (residuals.length < panel.size()) {
                residuals = new float[panel.size()];
            }
            panel.targets(residuals);
            if (!exact) {
                subtract(0, width, own, at);
            }
            float ridge = ridge(row);
            for (int from = 0; from < width; from += block) {
                int size = Math.min(block, width - from);
                improve(at, from, size, ridge);
                if (from + size < width) {
                    subtract(from, size, right, 0);
                }
            }
        }

        private void improve(int at, int from, int size, float ridge) {
            if (cholesky.size() != size) {
                cholesky = new Cholesky(size);
            }
            for (int k = 0; k < size; k++) {
                System.arraycopy(gram, (from + k) * width + from, matrix, k * size, size);
                matrix[k * size + k] += ridge;
                float past = block == width ? 0 : VectorMath.dot(gram, (from + k) * width, own, at, width);
                right[k] = -past - ridge * own[at + from + k];
            }
            for (int piece = 0; piece < panel.pieces(); piece++) {
                int count = panel.gather(piece);
                int first = panel.first(piece);
                Gram.addUpper(new Matrix(panel.values(), from, width, 1), count, matrix, size);
                for (int k = 0; k < count; k++) {
                    VectorMath.axpy(residuals[first + k], panel.values(), k * width + from, right, 0, size);
                }
            }
            cholesky.factor(matrix);
            cholesky.solve(matrix, right);
            VectorMath.axpy(1, right, 0, own, at + from, size);
        }

        /// `residual_k -= panel_k · vector` over some dimensions.
        private void subtract(int from, int size, float[] vector, int at) {
            for (int piece = 0; piece < panel.pieces(); piece++) {
                int count = panel.gather(piece);
                int first = panel.first(piece);
                for (int k = 0; k < count; k++) {
                    residuals[first + k] -= VectorMath.dot(panel.values(), k * width + from, vector, at, size);
                }
            }
        }
    }
}
