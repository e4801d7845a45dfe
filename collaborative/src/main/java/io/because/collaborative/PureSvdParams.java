package io.because.collaborative;

import io.because.domain.Require;

/// @param rank singular vectors that are kept
/// @param iterations of the subspace iteration that finds them
public record PureSvdParams(int rank, int iterations) {
    /// Chosen on validation slices of Last.FM, ml-latest-small and ml-1m.
    public static final PureSvdParams DEFAULT = new PureSvdParams(64, 12);

    public PureSvdParams {
        Require.inRange("rank", rank, 1, 4096);
        Require.inRange("iterations", iterations, 1, 1000);
    }
}
