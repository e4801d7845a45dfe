package io.because.collaborative;

import io.because.domain.Require;

/// @param dimension of the vectors
/// @param epochs over all ratings
/// @param rate of learning at the start; falls to a tenth in a straight line
/// @param regularisation L2 penalty of what a step meets
/// @param implicit whether what a user rated counts beside how (SVD++)
/// @param ridge L2 penalty of a user vector that is folded in, for each action
public record SvdParams(int dimension, int epochs, double rate, double regularisation, boolean implicit, double ridge) {
    /// Chosen on validation slices of MovieLens 100K and 1M.
    public static final SvdParams DEFAULT = new SvdParams(64, 40, 0.03, 0.02, true, 0.05);

    public SvdParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("epochs", epochs, 1, 100_000);
        Require.inRange("rate", rate, 1e-9, 1e3);
        Require.inRange("regularisation", regularisation, 0.0, 1e3);
        Require.inRange("ridge", ridge, 1e-9, 1e9);
    }
}
