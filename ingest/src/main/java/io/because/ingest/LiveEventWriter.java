package io.because.ingest;

import io.because.cypher.Graph;
import io.because.cypher.QueryRefusedException;
import io.because.domain.Event;
import io.because.model.EventSink;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Commits events as they happen: one batch, one transaction. When {@link #record} returns, the events are durable, the
/// sessions go on and the preferences of their pairs are up to date. Thread-safe.
public final class LiveEventWriter implements EventSink {
    private final Graph graph;
    private final Clock clock;

    /// @param clock says when events were recorded, and when those happened that do not say so
    public LiveEventWriter(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public List<Outcome> record(List<Event> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Event> dated = events.stream().map(event -> dated(event, now)).toList();
        HistoryAppender appender = new HistoryAppender(now);
        return outcomes(dated, committed(appender, dated));
    }

    /// Two batches that bring the same event of two users at once may both try to commit it. The store refuses the
    /// second, which then finds the event committed.
    private HistoryAppender.Appended committed(HistoryAppender appender, List<Event> events) {
        try {
            return graph.write(work -> appender.append(work, events));
        } catch (QueryRefusedException e) {
            return graph.write(work -> appender.append(work, events));
        }
    }

    private static List<Outcome> outcomes(List<Event> events, HistoryAppender.Appended appended) {
        Set<String> recorded = new HashSet<>(appended.recorded());
        List<Outcome> outcomes = new ArrayList<>();
        for (Event event : events) {
            if (appended.unknownItems().contains(event.item())) {
                String message = "item " + event.item() + " is unknown; load it before its events";
                outcomes.add(new Outcome(event.eventId(), Status.REJECTED, null, message));
            } else {
                Status status = recorded.remove(event.eventId()) ? Status.RECORDED : Status.DUPLICATE;
                Double preference = appended.preferences().get(Pair.of(event));
                outcomes.add(new Outcome(event.eventId(), status, preference, null));
            }
        }
        return outcomes;
    }

    private static Event dated(Event event, Instant now) {
        return event.at() != null
                ? event
                : new Event(event.eventId(), event.user(), event.item(), event.signal(), now, event.origin());
    }
}
