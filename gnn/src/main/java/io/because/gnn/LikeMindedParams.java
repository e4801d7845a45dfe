package io.because.gnn;

import io.because.domain.Require;

/// See {@link PopularityNorm}.
///
/// @param shrinkage likes that every item is assumed to have before its first one
/// @param power how much of the advantage of popular items is taken away
public record LikeMindedParams(double shrinkage, double power) {
    /// Chosen on validation slices of MovieLens 1M and Gowalla: both want popular items to keep their advantage.
    public static final LikeMindedParams DEFAULT = new LikeMindedParams(10, 0);

    public LikeMindedParams {
        Require.inRange("shrinkage", shrinkage, 1e-3, 1e9);
        Require.inRange("power", power, 0.0, 2.0);
    }
}
