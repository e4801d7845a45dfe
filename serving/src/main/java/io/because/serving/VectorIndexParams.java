package io.because.serving;

import io.because.domain.Require;

/// @param degree edges of a node
/// @param buildBreadth candidates looked at for the edges of a node
/// @param recall share of the 100 nearest that a search is to find for the queries tried
record VectorIndexParams(int degree, int buildBreadth, double recall) {
    /// More for those tried than .99, so that others find .99, too.
    static final VectorIndexParams DEFAULT = new VectorIndexParams(48, 400, 0.995);

    VectorIndexParams {
        Require.inRange("degree", degree, 2, 512);
        Require.inRange("buildBreadth", buildBreadth, degree, 100_000);
        Require.inRange("recall", recall, 0.0, 1.0);
    }
}
