package io.because.collaborative;

import io.because.domain.Require;

/// @param dimension of the vectors
/// @param epochs over all that was liked
/// @param rate of learning at the start; falls to zero in a straight line
/// @param regularisation L2 penalty of each vector a step meets
public record BprParams(int dimension, int epochs, double rate, double regularisation) {
    /// Chosen on validation slices of Gowalla and Last.FM.
    public static final BprParams DEFAULT = new BprParams(64, 200, 0.2, 0.005);

    public BprParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("epochs", epochs, 1, 100_000);
        Require.inRange("rate", rate, 1e-9, 1e3);
        Require.inRange("regularisation", regularisation, 0.0, 1e3);
    }
}
