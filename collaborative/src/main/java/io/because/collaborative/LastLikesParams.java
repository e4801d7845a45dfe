package io.because.collaborative;

import io.because.domain.Require;

/// @param count how many of the last likes
public record LastLikesParams(int count) {
    public static final LastLikesParams DEFAULT = new LastLikesParams(5);

    public LastLikesParams {
        Require.inRange("count", count, 1, 1_000);
    }
}
