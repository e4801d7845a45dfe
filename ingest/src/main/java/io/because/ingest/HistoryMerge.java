package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Fits new events of a user between the sessions that the graph has already.
final class HistoryMerge {
    private HistoryMerge() {}

    /// The sessions that get new events, each with all its events, old and new, in order. A session that goes on keeps
    /// its id; an event that closes the gap between two leaves both as they are and joins the earlier one.
    static List<UserSession> merge(StoredSessions stored, UserId user, List<Event> fresh, Sessioniser sessioniser) {
        List<Event> old = stored.events().getOrDefault(user, List.of());
        List<LoggedEvent> all = new ArrayList<>();
        old.forEach(event -> all.add(logged(event, all.size())));
        fresh.forEach(event -> all.add(logged(event, all.size())));
        List<Event> inTime =
                all.stream().sorted(LoggedEvent.IN_TIME).map(LoggedEvent::event).toList();
        return sessioniser.sessions(inTime).stream()
                .filter(run -> run.events().stream()
                        .anyMatch(event -> !stored.sessionOf().containsKey(event.eventId())))
                .map(run -> continued(stored, run, sessioniser))
                .toList();
    }

    /// Where stored events have a new position in their session.
    static List<Map<String, Object>> orders(StoredSessions stored, UserSession session) {
        List<Map<String, Object>> moved = new ArrayList<>();
        boolean newBefore = false;
        for (int order = 0; order < session.events().size(); order++) {
            Event event = session.events().get(order);
            boolean isNew = !stored.sessionOf().containsKey(event.eventId());
            newBefore |= isNew;
            if (newBefore && !isNew) {
                moved.add(Map.of("eventId", event.eventId(), "order", (long) order));
            }
        }
        return moved;
    }

    private static UserSession continued(StoredSessions stored, UserSession run, Sessioniser sessioniser) {
        Optional<String> id = run.events().stream()
                .map(event -> stored.sessionOf().get(event.eventId()))
                .filter(Objects::nonNull)
                .findFirst();
        if (id.isEmpty()) {
            return run;
        }
        List<Event> own = run.events().stream()
                .filter(event -> stored.sessionOf()
                        .getOrDefault(event.eventId(), id.get())
                        .equals(id.get()))
                .toList();
        return new UserSession(id.get(), run.user(), sessioniser.kind(own), own);
    }

    private static LoggedEvent logged(Event event, long position) {
        return new LoggedEvent(event, position, Part.TRAIN, new Where("", 0));
    }
}
