package io.because.ingest;

import io.because.domain.Require;

/// @param seed same seed, same world
/// @param events about how many
public record SampleWorldParams(long seed, int users, int items, int events) {
    public SampleWorldParams {
        Require.inRange("users", users, 50, 1_000_000);
        Require.inRange("items", items, 200, 100_000);
        Require.inRange("events", events, users, 100_000_000);
    }

    public static SampleWorldParams withSeed(long seed) {
        return new SampleWorldParams(seed, 2_000, 1_200, 150_000);
    }
}
