package io.because.domain;

import org.jspecify.annotations.Nullable;

/// What one event says about liking: the part of an event that {@link Preference} reads.
///
/// @param value see {@link EventType}; null when the event carries none
/// @param dwellSeconds how long the user stayed, or null
/// @param completion share of the item that was consumed, in `[0, 1]`, or null
public record Signal(
        EventType type,
        @Nullable Double value,
        @Nullable Double dwellSeconds,
        @Nullable Double completion) {
    public Signal {
        if (value != null) {
            Require.inRange("value", value, type == EventType.RATE ? 0.5 : 0.0, type == EventType.RATE ? 5.0 : 1e12);
        }
        if (type == EventType.RATE) {
            Require.that(value != null, "value must be given for RATE, in [0.5, 5.0]");
        }
        if (dwellSeconds != null) {
            Require.inRange("dwellSeconds", dwellSeconds, 0.0, 1e7);
        }
        if (completion != null) {
            Require.inRange("completion", completion, 0.0, 1.0);
        }
    }

    /// The value, or `otherwise` when the event carries none
    public double valueOr(double otherwise) {
        return value == null ? otherwise : value;
    }

    public static Signal of(EventType type) {
        return new Signal(type, null, null, null);
    }

    public static Signal rating(double stars) {
        return new Signal(EventType.RATE, stars, null, null);
    }
}
