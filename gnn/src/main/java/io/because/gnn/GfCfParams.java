package io.because.gnn;

import io.because.domain.Require;

/// @param alpha weight of the ideal low-pass filter beside the linear one
/// @param rank singular vectors that the ideal low-pass filter keeps
/// @param iterations of the subspace iteration that finds them
public record GfCfParams(double alpha, int rank, int iterations) {
    /// The paper's for Gowalla.
    public static final GfCfParams DEFAULT = new GfCfParams(0.3, 256, 12);

    public GfCfParams {
        Require.inRange("alpha", alpha, 0.0, 100.0);
        Require.inRange("rank", rank, 1, 4096);
        Require.inRange("iterations", iterations, 1, 1000);
    }
}
