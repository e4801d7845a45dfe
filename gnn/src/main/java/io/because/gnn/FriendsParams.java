package io.because.gnn;

import io.because.domain.Require;

/// @param direct weight of what a friend likes
/// @param second weight of what a friend's other friends like on average
/// @param shrinkage see {@link PopularityNorm}
/// @param power see {@link PopularityNorm}
public record FriendsParams(double direct, double second, double shrinkage, double power) {
    /// Chosen on a validation slice of Last.FM.
    public static final FriendsParams DEFAULT = new FriendsParams(1, 1, 10, 0);

    public FriendsParams {
        Require.inRange("direct", direct, 0.0, 100.0);
        Require.inRange("second", second, 0.0, 100.0);
        Require.inRange("shrinkage", shrinkage, 1e-3, 1e9);
        Require.inRange("power", power, 0.0, 2.0);
    }
}
