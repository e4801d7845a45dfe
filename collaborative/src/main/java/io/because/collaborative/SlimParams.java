package io.because.collaborative;

import io.because.domain.Require;

/// @param candidates most similar items, by cosine, that may get a weight for an item
/// @param l1 penalty of the sum of weights; makes weak ones vanish
/// @param l2 penalty of half the sum of squared weights
/// @param nonNegative whether weights below 0 are forbidden, as in the paper
/// @param sweeps most passes over the candidates
public record SlimParams(int candidates, double l1, double l2, boolean nonNegative, int sweeps) {
    /// Chosen on validation slices: the last fifth of each user's training part on MovieLens 1M, a random
    /// fifth on Gowalla. MovieLens alone wants l2 at 500 and more.
    public static final SlimParams DEFAULT = new SlimParams(200, 0.2, 50, true, 50);

    public SlimParams {
        Require.inRange("candidates", candidates, 1, 10_000);
        Require.inRange("l1", l1, 0.0, 1e9);
        Require.inRange("l2", l2, 1e-6, 1e9);
        Require.inRange("sweeps", sweeps, 1, 100_000);
    }
}
