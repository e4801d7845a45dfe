package io.because.gnn;

import io.because.domain.Require;

/// @param beta weight of the ideal low-pass filter beside the step along the graph
/// @param rank singular vectors that the ideal low-pass filter keeps
/// @param iterations of the subspace iteration that finds them
/// @param time how far back the sharpening goes; 0: not at all
/// @param steps of the solver
public record BspmParams(double beta, int rank, int iterations, double time, int steps) {
    /// The authors' for Gowalla.
    public static final BspmParams DEFAULT = new BspmParams(0.2, 448, 12, 2.5, 1);

    public BspmParams {
        Require.inRange("beta", beta, 0.0, 100.0);
        Require.inRange("rank", rank, 1, 4096);
        Require.inRange("iterations", iterations, 1, 1000);
        Require.inRange("time", time, 0.0, 100.0);
        Require.inRange("steps", steps, 1, 16);
    }
}
