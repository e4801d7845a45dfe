package io.because.collaborative;

import io.because.domain.Require;

/// @param candidates most similar items, by cosine, that may get a weight for an item
/// @param l1 penalty of the sum of weights; makes weak ones vanish
/// @param l2 penalty of the sum of squared weights, half of it as in the paper
/// @param nonNegative whether weights below 0 are forbidden, as in the paper
/// @param sweeps most passes over the candidates
public record SlimParams(int candidates, double l1, double l2, boolean nonNegative, int sweeps) {
    public static final SlimParams DEFAULT = new SlimParams(200, 1, 100, true, 50);

    public SlimParams {
        Require.inRange("candidates", candidates, 1, 10_000);
        Require.inRange("l1", l1, 0.0, 1e9);
        Require.inRange("l2", l2, 1e-6, 1e9);
        Require.inRange("sweeps", sweeps, 1, 100_000);
    }
}
