package io.because.deep;

import io.because.domain.Require;

/// @param dimension of the vectors
/// @param negatives items that were not liked, drawn for each liked one
/// @param epochs over all that was liked
/// @param leastLiked where little was liked, epochs are added until so many liked pairs were met
/// @param rate of learning at the start; falls to a tenth in a straight line
/// @param regularisation L2 penalty of each vector that a step meets
public record MfParams(int dimension, int negatives, int epochs, int leastLiked, double rate, double regularisation) {
    /// Chosen on a validation slice of NCF's ml-1m.
    public static final MfParams DEFAULT = new MfParams(192, 8, 64, 8_000_000, 0.01, 0.003);

    private static final int MOST_ADDED = 1_000;

    public MfParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("negatives", negatives, 1, 1000);
        Require.inRange("epochs", epochs, 1, 100_000);
        Require.inRange("leastLiked", leastLiked, 0, Integer.MAX_VALUE);
        Require.inRange("rate", rate, 1e-9, 1e3);
        Require.inRange("regularisation", regularisation, 0.0, 1e3);
    }

    /// @param liked pairs
    int epochs(int liked) {
        return Math.max(epochs, Math.min(MOST_ADDED, Math.ceilDiv(leastLiked, Math.max(1, liked))));
    }
}
