package io.because.serving;

import io.because.domain.Event;
import io.because.graph.Snapshot;
import io.because.model.EventSink;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/// Commits events, then makes the live graph reflect them. The events of one user are committed and
/// applied one batch after the other, so that what is applied last is what was committed last. Thread-
/// safe.
final class EventIntake {
    private static final int LOCKS = 64;

    private final Serving serving;
    private final EventSink sink;
    private final MeterRegistry meters;
    private final ReentrantLock[] locks = new ReentrantLock[LOCKS];

    EventIntake(Serving serving, EventSink sink, MeterRegistry meters) {
        this.serving = serving;
        this.sink = sink;
        this.meters = meters;
        for (int k = 0; k < LOCKS; k++) {
            locks[k] = new ReentrantLock();
        }
    }

    List<EventSink.Outcome> record(List<Event> events) {
        var needed = new TreeSet<Integer>(); // in one order, or two batches could wait for each other
        events.forEach(event -> needed.add(Math.floorMod(event.user().hashCode(), LOCKS)));
        needed.forEach(k -> locks[k].lock());
        try {
            List<EventSink.Outcome> outcomes = sink.record(events);
            for (int k = 0; k < events.size(); k++) {
                apply(events.get(k), outcomes.get(k));
            }
            return outcomes;
        } finally {
            needed.forEach(k -> locks[k].unlock());
        }
    }

    /// A duplicate is applied as well, unless it is known: it may have been sent again because the first
    /// answer was lost.
    private void apply(Event event, EventSink.Outcome outcome) {
        meters.counter("because.events", "status", outcome.status().name()).increment();
        Double preference = outcome.preference();
        if (preference == null) {
            return;
        }
        long at = event.at() == null ? Snapshot.History.UNDATED : event.at().getEpochSecond();
        switch (outcome.status()) {
            case RECORDED -> serving.apply(event.user(), event.item(), preference, at);
            case DUPLICATE -> serving.applyUnlessKnown(event.user(), event.item(), preference, at);
            case REJECTED -> {}
        }
    }
}
