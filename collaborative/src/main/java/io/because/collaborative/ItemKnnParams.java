package io.because.collaborative;

import io.because.domain.Require;

/// @param neighbours most similar items that are kept of each item
/// @param shrinkage added to the cosine's denominator, in the unit of a squared sum of preferences: similarities that
///     rest on few common users shrink
public record ItemKnnParams(int neighbours, double shrinkage) {
    /// Chosen on validation slices of MovieLens 1M and Gowalla.
    public static final ItemKnnParams DEFAULT = new ItemKnnParams(200, 20);

    public ItemKnnParams {
        Require.inRange("neighbours", neighbours, 1, 100_000);
        Require.inRange("shrinkage", shrinkage, 0.0, 1e6);
    }
}
