package io.because.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventsTest {
    private static final String RECORD = "mutation ($events: [EventInput!]!) {recordEvents(events: $events)"
            + " {outcomes {eventId status message}}}";

    @Test
    void theNextRecommendationsReflectWhatWasRecorded() {
        String user = "user-" + UUID.randomUUID();
        assertThat(Endpoint.ask("{recommendations(userId: \"" + user + "\") {nodes {rank}}}")
                        .at("/errors/0/extensions/classification")
                        .asString())
                .isEqualTo("NOT_FOUND");
        record(event(user, "alien", Map.of()));
        JsonNode best = Endpoint.data("{recommendations(userId: \"" + user
                        + "\", first: 1) {nodes {item {id} reasons {... on BecauseYouWatched {item {id}}}}}}")
                .at("/recommendations/nodes/0");
        assertThat(best.at("/item/id").asString()).isEqualTo("aliens");
        assertThat(best.at("/reasons/0/item/id").asString()).isEqualTo("alien");
    }

    @Test
    void everyEventIsAnsweredInItsPlace() {
        Map<String, Object> good = event("ann2", "heat", Map.of());
        JsonNode outcomes = record(
                event("ann2", "heat", Map.of("type", "RATE", "value", 9.0)),
                good,
                event("ann2", "unheard-of", Map.of()),
                good,
                event(" ", "heat", Map.of()));
        assertThat(outcomes)
                .extracting(o -> o.get("status").asString())
                .containsExactly("REJECTED", "RECORDED", "REJECTED", "DUPLICATE", "REJECTED");
        assertThat(outcomes.get(0).get("message").asString()).isEqualTo("value must be in [0.5, 5.0], was 9.0");
        assertThat(outcomes.get(1).get("message").isNull()).isTrue();
        assertThat(outcomes.get(2).get("message").asString()).isEqualTo("there is no item unheard-of");
        assertThat(outcomes.get(4).get("message").asString()).isEqualTo("user id must not be blank");
    }

    @Test
    void anEventKeepsAllThatWasSentAndGetsTheServersTimeWhenItHasNone() {
        Map<String, Object> sent = event(
                "ann3",
                "heat",
                Map.of("completion", 0.5, "dwellSeconds", 60, "impressionId", "i1", "device", "TV", "place", "HOME"));
        record(sent);
        Event event = Endpoint.EVENTS.recorded.stream()
                .filter(e -> e.eventId().equals(sent.get("eventId")))
                .findFirst()
                .orElseThrow();
        assertThat(event.at()).isEqualTo(Endpoint.CLOCK.instant());
        assertThat(event.signal().completion()).isEqualTo(0.5);
        assertThat(event.signal().dwellSeconds()).isEqualTo(60.0);
        assertThat(event.origin()).isEqualTo(new Event.Origin("i1", "TV", "HOME"));
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsRecordedAndTheClientMayTryAgain() {
        Map<String, Object> event = event("ann4", "heat", Map.of());
        Endpoint.EVENTS.away = true;
        try {
            JsonNode error =
                    Endpoint.ask(RECORD, Map.of("events", new Object[] {event})).at("/errors/0/extensions");
            assertThat(error.get("classification").asString()).isEqualTo("UNAVAILABLE");
            assertThat(error.get("retryable").asBoolean()).isTrue();
        } finally {
            Endpoint.EVENTS.away = false;
        }
        assertThat(record(event).get(0).get("status").asString()).isEqualTo("RECORDED");
    }

    @SafeVarargs
    private static JsonNode record(Map<String, Object>... events) {
        return Endpoint.ask(RECORD, Map.of("events", events)).at("/data/recordEvents/outcomes");
    }

    private static Map<String, Object> event(String user, String item, Map<String, Object> more) {
        Map<String, Object> event = new HashMap<>(
                Map.of("eventId", UUID.randomUUID().toString(), "userId", user, "itemId", item, "type", "COMPLETE"));
        event.putAll(more);
        return event;
    }
}
