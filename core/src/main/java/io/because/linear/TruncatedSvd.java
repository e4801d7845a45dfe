package io.because.linear;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.model.ModelType.Fit;
import java.util.Arrays;
import java.util.SplittableRandom;

/// The leading right singular vectors of a sparse matrix, by randomised subspace iteration:
/// `X <- orth(AᵀA X)` from a random start with some more columns than asked for, then a Rayleigh-Ritz step.
///
/// - shapes: `A[users][items]`, `X[items][rank + OVERSAMPLED]`
/// - cost: per iteration O(edges · width) for the products and O(items · width²) for the orthonormalisation
///
/// Halko, Martinsson, Tropp, "Finding Structure with Randomness", SIAM Review 2011, Algorithm 4.4.
public final class TruncatedSvd {
    private static final int OVERSAMPLED = 32;
    /// Widths are multiples of this, so that no column is left over by the vector instructions.
    private static final int WHOLE = 32;

    private final Csr byUser;
    private final Csr byItem;
    private final Fit fit;

    /// @param byUser users x items
    public TruncatedSvd(Csr byUser, Fit fit) {
        this.byUser = byUser;
        this.byItem = byUser.transpose();
        this.fit = fit;
    }

    /// What {@link #rightVectors} keeps at once: the matrix twice, and four dense ones of its width.
    public static double bytes(Csr byUser, int rank) {
        double width = width(rank);
        return 2 * (Integer.BYTES + Float.BYTES) * (double) byUser.edges()
                + Float.BYTES * width * (byUser.rows() + 4.0 * byUser.columns());
    }

    private static int width(int rank) {
        return (rank + OVERSAMPLED + WHOLE - 1) / WHOLE * WHOLE;
    }

    /// @return `[rank][items]` row-major, one right singular vector per row, by descending singular value
    public float[] rightVectors(int rank, int iterations) {
        int width = width(rank);
        float[] x = random(byItem.rows() * width);
        try (Progress.Step step = fit.progress().begin("leading singular vectors", iterations)) {
            for (int iteration = 0; iteration < iterations; iteration++) {
                x = product(byItem, product(byUser, x, width), width);
                Orthonormal.columns(x, width, fit.threads());
                step.advance(1);
            }
        }
        float[] y = product(byUser, x, width);
        int kept = Math.min(rank, width);
        double[][] leading = SymmetricEigen.of(Gram.of(y, width, fit.threads())).vectors();
        Arrays.setAll(leading, row -> Arrays.copyOf(leading[row], kept));
        return VectorMath.transposed(Orthonormal.times(x, width, leading, fit.threads()), kept);
    }

    private float[] random(int length) {
        SplittableRandom random = new SplittableRandom(fit.seed());
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }

    private float[] product(Csr a, float[] x, int width) {
        float[] result = new float[Math.multiplyExact(a.rows(), width)];
        new SparseProduct(a, width, fit.threads()).of(x, result);
        return result;
    }
}
