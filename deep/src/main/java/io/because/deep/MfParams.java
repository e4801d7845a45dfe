package io.because.deep;

import io.because.domain.Require;

/// @param dimension of the vectors
/// @param negatives items that were not liked, drawn for each liked one
/// @param epochs over all that was liked
/// @param rate of learning at the start; falls to a tenth in a straight line
/// @param regularisation L2 penalty of each vector that a step meets
public record MfParams(int dimension, int negatives, int epochs, double rate, double regularisation) {
    /// Chosen on a validation slice of NCF's ml-1m.
    public static final MfParams DEFAULT = new MfParams(320, 8, 64, 0.01, 0.004);

    private static final double DENSE = 160; // likes of a user there, who has fewer than an item
    private static final double MOST = 8;
    private static final double PENALTY = 0.8; // power by which it grows with the rate

    public MfParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("negatives", negatives, 1, 1000);
        Require.inRange("epochs", epochs, 1, 100_000);
        Require.inRange("rate", rate, 1e-9, 1e3);
        Require.inRange("regularisation", regularisation, 0.0, 1e3);
    }

    /// For data where a vector is met less often than where this was chosen: longer steps, by the square root of how
    /// much less, and somewhat less more of a penalty.
    ///
    /// @param liked pairs
    MfParams suiting(int liked, int users, int items) {
        double each = Math.max(1.0, liked) / Math.max(1, Math.max(users, items));
        double factor = Math.clamp(Math.sqrt(DENSE / each), 1, MOST);
        return new MfParams(dimension, negatives, epochs, rate * factor, regularisation * Math.pow(factor, PENALTY));
    }
}
