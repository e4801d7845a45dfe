package io.because.serving;

import io.because.domain.Require;

/// @param degree edges of a node
/// @param buildBreadth candidates looked at for the edges of a node
/// @param searchBreadth candidates that a search keeps, at least; more find more and take longer
record VectorIndexParams(int degree, int buildBreadth, int searchBreadth) {
    /// Finds 99 of the 100 nearest, see `benchmarks/run vectors`.
    static final VectorIndexParams DEFAULT = new VectorIndexParams(48, 400, 800);

    VectorIndexParams {
        Require.inRange("degree", degree, 2, 512);
        Require.inRange("buildBreadth", buildBreadth, degree, 100_000);
        Require.positive("searchBreadth", searchBreadth);
    }
}
