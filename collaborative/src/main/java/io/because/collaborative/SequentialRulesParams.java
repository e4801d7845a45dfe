package io.because.collaborative;

import io.because.domain.Require;

/// @param window likes after an item that count as following it
/// @param distance what a following like counts beside the one before it
/// @param alpha power of what follows an item in all, by which its rules are divided
/// @param beta power of what an item follows in all, by which its rules are divided; 0 leaves popular items where they
///     are
/// @param fading what a like of the history counts beside the one after it
/// @param kept strongest rules of each item
public record SequentialRulesParams(int window, double distance, double alpha, double beta, double fading, int kept) {
    /// Chosen on validation slices of ml-100k, ml-latest-small and ml-1m, see `docs/performance.md`.
    public static final SequentialRulesParams DEFAULT = new SequentialRulesParams(60, 0.95, 0.7, 0.25, 0.85, 500);

    public SequentialRulesParams {
        Require.inRange("window", window, 1, 10_000);
        Require.inRange("distance", distance, 0.01, 1.0);
        Require.inRange("alpha", alpha, 0.0, 10.0);
        Require.inRange("beta", beta, 0.0, 10.0);
        Require.inRange("fading", fading, 0.01, 1.0);
        Require.inRange("kept", kept, 1, 100_000);
    }
}
