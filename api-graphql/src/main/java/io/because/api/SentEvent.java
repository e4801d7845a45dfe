package io.because.api;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event as a client sent it.
sealed interface SentEvent {
    record Valid(Event event) implements SentEvent {}

    record Invalid(String eventId, String why) implements SentEvent {}

    /// @param input fields of `EventInput`, which has checked their types
    static SentEvent of(Map<String, @Nullable Object> input, Clock clock) {
        String eventId = text(input, "eventId");
        try {
            Signal signal = new Signal(
                    EventType.valueOf(text(input, "type")),
                    number(input, "value"),
                    number(input, "dwellSeconds"),
                    number(input, "completion"));
            Instant at = (Instant) input.get("at");
            return new Valid(new Event(
                    eventId,
                    new UserId(text(input, "userId")),
                    new ItemId(text(input, "itemId")),
                    signal,
                    at == null ? clock.instant() : at,
                    origin(input)));
        } catch (IllegalArgumentException e) {
            return new Invalid(eventId, String.valueOf(e.getMessage()));
        }
    }

    private static Event.Origin origin(Map<String, @Nullable Object> input) {
        return new Event.Origin(
                (String) input.get("impressionId"), (String) input.get("device"), (String) input.get("place"));
    }

    private static String text(Map<String, @Nullable Object> input, String field) {
        return String.valueOf(input.get(field));
    }

    private static @Nullable Double number(Map<String, @Nullable Object> input, String field) {
        return (Double) input.get(field);
    }
}
