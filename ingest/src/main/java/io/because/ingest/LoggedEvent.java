package io.because.ingest;

import io.because.domain.Event;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/// An event as it stands in a data set.
///
/// @param position orders events of one user whose time is equal or unknown, ascending
/// @param context what the data set says of the moment (weather, weekday, ...), in its own order; mostly
///     nothing
public record LoggedEvent(Event event, long position, Part part, Where where, Map<String, String> context) {
    public LoggedEvent(Event event, long position, Part part, Where where) {
        this(event, position, part, where, Map.of());
    }

    /// The order in which one user's events happened: undated ones first, in their data set's order, because nothing
    /// says that they are recent; then by time, then by position.
    public static final Comparator<LoggedEvent> IN_TIME =
            Comparator.comparing(LoggedEvent::atOrMin).thenComparingLong(LoggedEvent::position);

    private Instant atOrMin() {
        Instant at = event.at();
        return at == null ? Instant.MIN : at;
    }
}
