package io.because.api;

import graphql.schema.idl.RuntimeWiring;
import io.because.model.EventSink;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// How the answers to events are read.
@Component
class EventFields implements RuntimeWiringConfigurer {
    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "RecordEventsPayload",
                type -> type.dataFetcher("outcomes", Property.of(EventController.Payload::outcomes)));
        wiring.type(
                "EventOutcome",
                type -> type.dataFetcher("eventId", Property.of(EventSink.Outcome::eventId))
                        .dataFetcher("status", Property.of(EventSink.Outcome::status))
                        .dataFetcher("message", Property.of(EventSink.Outcome::message)));
    }
}
