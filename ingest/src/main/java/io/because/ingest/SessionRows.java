package io.because.ingest;

import io.because.domain.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What the queries that write sessions take.
final class SessionRows {
    private SessionRows() {}

    static Map<String, Object> whole(UserSession session) {
        return of(session, event -> true);
    }

    /// @param isNew which events to write; all count for the positions
    static Map<String, Object> of(UserSession session, Predicate<Event> isNew) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int order = 0; order < session.events().size(); order++) {
            Event event = session.events().get(order);
            if (isNew.test(event)) {
                Map<String, Object> row = GraphRows.contains(event, order);
                row.put("itemId", event.item().value());
                events.add(row);
            }
        }
        return Map.of("userId", session.user().value(), "session", GraphRows.session(session), "events", events);
    }
}
