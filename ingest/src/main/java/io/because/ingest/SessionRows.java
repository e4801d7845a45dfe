package io.because.ingest;

import io.because.domain.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What the queries that write sessions take.
final class SessionRows {
    private SessionRows() {}

    static Map<String, Object> whole(UserSession session, Instant recordedAt) {
        return of(session, event -> true, recordedAt);
    }

    /// @param isNew which events to write; all count for the positions
    static Map<String, Object> of(UserSession session, Predicate<Event> isNew, Instant recordedAt) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int order = 0; order < session.events().size(); order++) {
            Event event = session.events().get(order);
            if (isNew.test(event)) {
                events.add(Map.of(
                        "itemId", event.item().value(), "properties", GraphRows.contains(event, order, recordedAt)));
            }
        }
        return Map.of("userId", session.user().value(), "session", GraphRows.session(session), "events", events);
    }
}
