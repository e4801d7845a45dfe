package io.because.collaborative;

import io.because.domain.Require;

/// @param neighbours most similar items that are kept of each item
/// @param shrinkage added to the cosine's denominator, in the unit of a squared sum of preferences: similarities that
///     rest on few common users shrink
public record ItemKnnParams(int neighbours, double shrinkage) {
    public static final ItemKnnParams DEFAULT = new ItemKnnParams(100, 10);

    public ItemKnnParams {
        Require.inRange("neighbours", neighbours, 1, 100_000);
        Require.inRange("shrinkage", shrinkage, 0.0, 1e6);
    }
}
