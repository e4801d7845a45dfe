package io.because.ingest;

import io.because.domain.EventType;
import io.because.domain.Signal;
import org.jspecify.annotations.Nullable;

/// All events of a data set in columns, in the order of its files. The arrays belong to this record and must not be
/// changed; all have one entry per event.
///
/// @param users user index
/// @param items item index
/// @param at epoch seconds, `io.because.graph.Snapshot.History.UNDATED` when unknown
/// @param order place in the user's own order of time, 0 first, without gaps; ties and undated events as in
///     {@link LoggedEvent#IN_TIME}
/// @param test true where the data set's own split says TEST
/// @param signals what the events say of liking
public record Interactions(int[] users, int[] items, long[] at, int[] order, boolean[] test, Signals signals) {
    /// @param values stars, times or price; NaN when the event carries none
    /// @param dwellSeconds NaN when unknown
    /// @param completion NaN when unknown
    public record Signals(EventType[] types, float[] values, float[] dwellSeconds, float[] completion) {}

    public int size() {
        return users.length;
    }

    /// As the event was, for {@link io.because.domain.Preference}.
    public Signal signal(int row) {
        return new Signal(
                signals.types[row],
                orNull(signals.values[row]),
                orNull(signals.dwellSeconds[row]),
                orNull(signals.completion[row]));
    }

    private static @Nullable Double orNull(float value) {
        return Float.isNaN(value) ? null : (double) value;
    }
}
