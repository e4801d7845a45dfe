package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.SessionKind;
import io.because.domain.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of one user's events.
///
/// @param id `<user>:<id of the first event>`
/// @param events in order, at least one
public record UserSession(String id, UserId user, SessionKind kind, List<Event> events) {
    public UserSession {
        events = List.copyOf(events);
    }

    /// Null when the events are undated.
    public @Nullable Instant startedAt() {
        return events.getFirst().at();
    }

    /// When its last event happened; null when the events are undated.
    public @Nullable Instant endedAt() {
        return events.getLast().at();
    }

    /// The device of the first event that names one.
    public @Nullable String device() {
        for (Event event : events) {
            if (event.origin().device() != null) {
                return event.origin().device();
            }
        }
        return null;
    }

    /// The place of the first event that names one.
    public @Nullable String place() {
        for (Event event : events) {
            if (event.origin().place() != null) {
                return event.origin().place();
            }
        }
        return null;
    }
}
