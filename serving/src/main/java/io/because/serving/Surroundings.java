package io.because.serving;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Supplier;

/// What comes from outside a request.
///
/// @param ids fresh, time-ordered ids of impressions and lists ({@link TimeOrderedIds})
public record Surroundings(Clock clock, Supplier<String> ids, MeterRegistry meters) {}
