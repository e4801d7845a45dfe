package io.because.collaborative;

import io.because.domain.Require;

/// @param kept strongest items of each item of the history
public record SharedNeighboursParams(int kept) {
    public static final SharedNeighboursParams DEFAULT = new SharedNeighboursParams(500);

    public SharedNeighboursParams {
        Require.inRange("kept", kept, 1, 100_000);
    }
}
