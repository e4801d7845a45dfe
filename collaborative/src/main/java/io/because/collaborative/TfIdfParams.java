package io.because.collaborative;

import io.because.domain.Require;

/// @param neighbours most similar items that are kept of each item
public record TfIdfParams(int neighbours) {
    /// Chosen on a validation slice of MovieLens 1M, the last fifth of each user's training part.
    public static final TfIdfParams DEFAULT = new TfIdfParams(100);

    public TfIdfParams {
        Require.inRange("neighbours", neighbours, 1, 100_000);
    }
}
