package io.because.collaborative;

import io.because.domain.Require;

/// @param alpha power of each step's probability; 1 is the plain random walk
/// @param beta power of an item's degree by which its weight is divided; 0 leaves popular items where the
///     walk ends
/// @param neighbours strongest items that are kept of each item of the history
/// @param normalised whether the kept weights of each item of the history sum to 1
public record Rp3BetaParams(double alpha, double beta, int neighbours, boolean normalised) {
    /// Chosen on validation slices: the last fifth of each user's training part on MovieLens 1M, a random
    /// fifth on Gowalla. The best for MovieLens alone is (0.8, 0.6, 500, false), for Gowalla alone (0.7,
    /// 0.2, 500, true).
    public static final Rp3BetaParams DEFAULT = new Rp3BetaParams(0.7, 0.4, 500, false);

    public Rp3BetaParams {
        Require.inRange("alpha", alpha, 0.0, 10.0);
        Require.inRange("beta", beta, 0.0, 10.0);
        Require.inRange("neighbours", neighbours, 1, 100_000);
    }
}
