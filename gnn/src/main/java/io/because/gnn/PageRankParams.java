package io.because.gnn;

import io.because.domain.Require;

/// @param restart probability of going back to the history, at every step
/// @param rounds of two steps each: to somebody who likes the item, and on to what they like
/// @param least a walk is not followed from an item that it reaches less often than this
/// @param kept likeliest items that are kept of each item of the history
public record PageRankParams(double restart, int rounds, double least, int kept) {
    public static final PageRankParams DEFAULT = new PageRankParams(0.15, 3, 1e-3, 500);

    public PageRankParams {
        Require.inRange("restart", restart, 0.0, 1.0);
        Require.inRange("rounds", rounds, 1, 100);
        Require.inRange("least", least, 0.0, 1.0);
        Require.inRange("kept", kept, 1, 100_000);
    }
}
