package io.because.collaborative;

import io.because.domain.Require;

/// @param ridge L2 penalty of the weights, in the unit of a squared sum of preferences
/// @param neighbours strongest weights, of either sign, that are kept of each recommended item
public record EaseParams(double ridge, int neighbours) {
    public static final EaseParams DEFAULT = new EaseParams(500, 1000);

    public EaseParams {
        Require.inRange("ridge", ridge, 1e-3, 1e9);
        Require.inRange("neighbours", neighbours, 1, 100_000);
    }
}
