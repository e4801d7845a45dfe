package io.because.collaborative;

import io.because.domain.Require;

/// @param neighbours most similar items that are kept of each item
public record TfIdfParams(int neighbours) {
    public static final TfIdfParams DEFAULT = new TfIdfParams(200);

    public TfIdfParams {
        Require.inRange("neighbours", neighbours, 1, 100_000);
    }
}
