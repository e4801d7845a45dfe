package io.because.collaborative;

import io.because.domain.Require;

/// @param dimension of the vectors
/// @param iterations over both sides
/// @param unobserved weight of all items of a user together, liked or not, beside the liked ones' 1 each: the paper's
///     `α0` times the number of items, because the best value of the product hardly depends on the catalogue's size
/// @param regularisation strength of the L2 penalty (`λ`)
/// @param exponent of how a row's penalty grows with its interactions (`ν`): 0 for all alike, 1 for in proportion
/// @param block dimensions solved together; at `dimension` or above each row's solution is exact
public record IalsParams(
        int dimension, int iterations, double unobserved, double regularisation, double exponent, int block) {
    /// Chosen by `tune` on validation slices of Last.FM, MovieLens latest-small and 1M.
    public static final IalsParams DEFAULT = new IalsParams(128, 9, 690, 0.0087, 1, 128);

    public IalsParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("iterations", iterations, 1, 10_000);
        Require.inRange("unobserved", unobserved, 1e-9, 1e9);
        Require.inRange("regularisation", regularisation, 1e-9, 1e9);
        Require.inRange("exponent", exponent, 0.0, 2.0);
        Require.inRange("block", block, 1, 4096);
    }

    /// `α0`
    double eachWeight(int items) {
        return unobserved / Math.max(1, items);
    }

    /// `λ_row = λ (interactions + α0 · columns)^ν`
    ///
    /// @param each `α0`
    double ridge(int interactions, double each, int columns) {
        return regularisation * Math.pow(interactions + each * columns, exponent);
    }
}
