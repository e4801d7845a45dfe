package io.because.collaborative;

import io.because.domain.Require;

/// @param dimension of the vectors
/// @param epochs over all that was liked
/// @param rate of learning at the start; falls to zero in a straight line
/// @param regularisation L2 penalty of each vector a step meets
/// @param unobserved weight of the items that a history does not have, when a user vector is folded in
/// @param ridge L2 penalty of a user vector that is folded in
public record BprParams(
        int dimension, int epochs, double rate, double regularisation, double unobserved, double ridge) {
    /// Chosen on validation slices.
    public static final BprParams DEFAULT = new BprParams(64, 100, 0.05, 0.01, 0.01, 1);

    public BprParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("epochs", epochs, 1, 100_000);
        Require.inRange("rate", rate, 1e-9, 1e3);
        Require.inRange("regularisation", regularisation, 0.0, 1e3);
        Require.inRange("unobserved", unobserved, 0.0, 1e9);
        Require.inRange("ridge", ridge, 1e-9, 1e9);
    }
}
