package io.because.ingest;

import io.because.cypher.Row;
import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.Signal;
import io.because.domain.UserId;
import io.because.schema.PropertyKeys;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads an event back from its CONTAINS.
final class StoredEvent {
    private StoredEvent() {}

    /// @param row with the relationship's properties as column `event`
    static Event of(UserId user, ItemId item, Row row, Event.Origin origin) {
        @SuppressWarnings("unchecked") // the query's header says: MAP
        Map<String, Object> stored = (Map<String, Object>) Objects.requireNonNull(row.orNull("event"));
        Signal signal = new Signal(
                EventType.valueOf(String.valueOf(stored.get(PropertyKeys.TYPE))),
                real(stored, PropertyKeys.VALUE),
                real(stored, PropertyKeys.DWELL_SECONDS),
                real(stored, PropertyKeys.COMPLETION));
        ZonedDateTime at = (ZonedDateTime) stored.get(PropertyKeys.AT);
        return new Event(
                String.valueOf(stored.get(PropertyKeys.EVENT_ID)),
                user,
                item,
                signal,
                at == null ? null : at.toInstant(),
                origin);
    }

    private static @Nullable Double real(Map<String, Object> stored, String key) {
        return stored.get(key) instanceof Number number ? number.doubleValue() : null;
    }
}
