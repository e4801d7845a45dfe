package io.because.collaborative;

import io.because.domain.Require;

/// @param dimension of the vectors
/// @param iterations over both sides
/// @param unobserved weight of every pair, liked or not, beside the liked ones' 1 (`α0`)
/// @param regularisation strength of the L2 penalty (`λ`)
/// @param exponent of how a row's penalty grows with its interactions (`ν`): 0 for all alike, 1 for in proportion
/// @param block dimensions solved together; at `dimension` or above each row's solution is exact
public record IalsParams(
        int dimension, int iterations, double unobserved, double regularisation, double exponent, int block) {
    /// Chosen on validation slices.
    public static final IalsParams DEFAULT = new IalsParams(64, 12, 0.1, 0.003, 1, 128);

    public IalsParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("iterations", iterations, 1, 10_000);
        Require.inRange("unobserved", unobserved, 1e-9, 1e9);
        Require.inRange("regularisation", regularisation, 1e-9, 1e9);
        Require.inRange("exponent", exponent, 0.0, 2.0);
        Require.inRange("block", block, 1, 4096);
    }

    /// `λ_row = λ (interactions + α0 · columns)^ν`
    double ridge(int interactions, int columns) {
        return regularisation * Math.pow(interactions + unobserved * columns, exponent);
    }
}
