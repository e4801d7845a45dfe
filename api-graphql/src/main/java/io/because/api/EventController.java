package io.because.api;

import io.because.model.EventSink;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// Takes events. One that cannot be is answered REJECTED in its place; the others are recorded together.
@Controller
class EventController {
    static final int MOST_EVENTS = 1_000;

    private final Backend backend;

    record Payload(List<EventSink.Outcome> outcomes) {}

    EventController(Backend backend) {
        this.backend = backend;
    }

    @MutationMapping
    Payload recordEvents(@Argument List<Map<String, @Nullable Object>> events) {
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw new BadArgumentException(
                    "events", "events must hold 1 to " + MOST_EVENTS + " events, held " + events.size());
        }
        List<SentEvent> sent = events.stream()
                .map(input -> SentEvent.of(input, backend.clock()))
                .toList();
        return new Payload(inOrder(sent, record(sent)));
    }

    private List<EventSink.Outcome> record(List<SentEvent> sent) {
        var valid = sent.stream()
                .filter(SentEvent.Valid.class::isInstance)
                .map(s -> ((SentEvent.Valid) s).event())
                .toList();
        return valid.isEmpty() ? List.of() : backend.recommender().record(valid);
    }

    private static List<EventSink.Outcome> inOrder(List<SentEvent> sent, List<EventSink.Outcome> recorded) {
        Iterator<EventSink.Outcome> next = recorded.iterator();
        List<EventSink.Outcome> outcomes = new ArrayList<>(sent.size());
        for (SentEvent event : sent) {
            outcomes.add(
                    switch (event) {
                        case SentEvent.Valid _ -> next.next();
                        case SentEvent.Invalid(var id, var why) ->
                            new EventSink.Outcome(id, EventSink.Status.REJECTED, null, why);
                    });
        }
        return outcomes;
    }
}
