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

    /// @return `[rank][items]` row-major, one right singular vector per row, by descending singular value
    public float[] rightVectors(int rank, int iterations) {
        int width = (rank + OVERSAMPLED + WHOLE - 1) / WHOLE * WHOLE;
        float[] x = random(byItem.rows() * width);
        try (Progress.Step step = fit.progress().begin("leading singular vectors", iterations)) {
            for (int iteration = 0; iteration < iterations; iteration++) {
                x = product(byItem, product(byUser, x, width), width);
                Orthonormal.columns(x, width, fit.threads());
                step.advance(1);
            }
        }
        float[] y = product(byUser, x, width);
        SymmetricEigen ritz = SymmetricEigen.of(Gram.of(y, width, fit.threads()));
        double[][] leading = Arrays.copyOf(ritz.vectors(), Math.min(rank, width));
        return VectorMath.transposed(Orthonormal.times(x, width, transposed(leading), fit.threads()), leading.length);
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

    private static double[][] transposed(double[][] m) {
        double[][] turned = new double[m[0].length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[0].length; j++) {
                turned[j][i] = m[i][j];
            }
        }
        return turned;
    }
}
