package io.because.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One logged interaction, the fact from which all else is derived.
///
/// @param eventId unique for all time: sending an event twice changes nothing
/// @param at when it happened; null only for bulk data whose source has no time
public record Event(
        String eventId,
        UserId user,
        ItemId item,
        Signal signal,
        @Nullable Instant at,
        Origin origin) {

    /// Where an event came from.
    ///
    /// @param impressionId the answer that showed the item, or null
    public record Origin(
            @Nullable String impressionId,
            @Nullable String device,
            @Nullable String place) {
        public static final Origin UNKNOWN = new Origin(null, null, null);
    }

    public Event {
        Require.notBlank("eventId", eventId);
    }
}
