package io.because.api;

import io.because.domain.Event;
import io.because.domain.Preference;
import io.because.domain.StoreUnavailableException;
import io.because.model.EventSink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A store of events that can go away.
final class RememberedEvents implements EventSink {
    final List<Event> recorded = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    volatile boolean away;

    @Override
    public synchronized List<Outcome> record(List<Event> events) {
        if (away) {
            throw new StoreUnavailableException("away", new IllegalStateException("closed"));
        }
        return events.stream().map(this::one).toList();
    }

    private Outcome one(Event event) {
        if (!SmallWorld.ITEMS.contains(event.item().value())) {
            return new Outcome(event.eventId(), Status.REJECTED, null, "there is no item " + event.item());
        }
        double preference = Preference.of(List.of(event.signal()));
        if (!ids.add(event.eventId())) {
            return new Outcome(event.eventId(), Status.DUPLICATE, preference, null);
        }
        recorded.add(event);
        return new Outcome(event.eventId(), Status.RECORDED, preference, null);
    }
}
