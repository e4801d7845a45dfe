package io.because.collaborative;

import io.because.domain.Require;

/// @param fading what a like counts beside the one after it
/// @param similar how items are compared
public record LastLikesParams(double fading, ItemKnnParams similar) {
    public static final LastLikesParams DEFAULT = new LastLikesParams(0.8, ItemKnnParams.DEFAULT);

    public LastLikesParams {
        Require.inRange("fading", fading, 0.01, 1.0);
    }
}
