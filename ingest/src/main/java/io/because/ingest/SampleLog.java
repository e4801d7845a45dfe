package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.Item;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What one person did, as it is written down. The log notes a thing when it ends: `at` of a play is its end.
final class SampleLog {
    private final UserId user;
    private final List<Event> events = new ArrayList<>();
    private Event.Origin origin = Event.Origin.UNKNOWN;
    private Instant now = Instant.EPOCH;

    SampleLog(UserId user) {
        this.user = user;
    }

    void begin(Instant at, String device, String place) {
        now = at;
        origin = new Event.Origin(null, device, place);
    }

    void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    Instant now() {
        return now;
    }

    int size() {
        return events.size();
    }

    List<Event> events() {
        return events;
    }

    void note(Item item, EventType type) {
        add(item, new Signal(type, null, null, null));
    }

    void rate(Item item, double stars) {
        add(item, Signal.rating(stars));
    }

    /// Passes the time of consuming `completion` of an item `minutes` long, then notes it.
    void consume(Item item, int minutes, double completion) {
        int seconds = (int) (60 * minutes * completion);
        pass(seconds);
        EventType type = completion >= 0.95 ? EventType.COMPLETE : EventType.PLAY;
        add(item, new Signal(type, null, (double) seconds, completion));
    }

    private void add(Item item, Signal signal) {
        String id = "s:" + user + ":" + (events.size() + 1);
        events.add(new Event(id, user, item.id(), signal, now, origin));
    }
}
