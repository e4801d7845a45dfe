package io.because.collaborative;

import io.because.domain.Require;

/// @param halfLifeDays a like counts half as much when it is this much older than the newest one; 0: age
///     does not count. Likes without a time count fully
public record PopularityParams(double halfLifeDays) {
    public static final PopularityParams DEFAULT = new PopularityParams(0);

    public PopularityParams {
        Require.inRange("halfLifeDays", halfLifeDays, 0.0, 36_500.0);
    }
}
