package io.because.serving;

import io.because.domain.Require;
import java.time.Duration;

/// @param capacity impressions that wait at most, for instance while the database is away
/// @param batch impressions in one write
/// @param every how long an impression waits at most when the database is there
public record ImpressionLogParams(int capacity, int batch, Duration every) {
    public static final ImpressionLogParams DEFAULT = new ImpressionLogParams(20_000, 500, Duration.ofSeconds(1));

    public ImpressionLogParams {
        Require.positive("capacity", capacity);
        Require.positive("batch", batch);
        Require.positive("every", every.toMillis());
    }
}
