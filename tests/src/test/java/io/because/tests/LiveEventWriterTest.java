package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.cypher.Row;
import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.Preference;
import io.because.domain.Signal;
import io.because.domain.UserId;
import io.because.ingest.LiveEventWriter;
import io.because.model.EventSink;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveEventWriterTest {
    private static final Instant NOW = Instant.parse("2026-06-26T20:00:00Z");
    private final EventSink sink = new LiveEventWriter(TestDatabase.graph(), Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void threeFilms() {
        TestDatabase.wipe();
        TestDatabase.run("UNWIND ['alien', 'heat', 'up'] AS id CREATE (:Item {id: id, title: id, kind: 'MOVIE'})");
    }

    @Test
    void anEventIsCommittedWithItsSessionAndItsPreference() {
        EventSink.Outcome outcome = sink.record(List.of(event("1", "anna", "alien", Signal.rating(5), null)))
                .getFirst();
        assertThat(outcome).isEqualTo(new EventSink.Outcome("1", EventSink.Status.RECORDED, 1.0, null));
        Row row = TestDatabase.run("""
                        MATCH (u:User {id: 'anna'})-[:HAD]->(s:Session)-[c:CONTAINS]->(i:Item)<-[p:INTERACTED]-(u)
                        RETURN s.id AS session, s.startedAt AS start, s.device AS device, c.at AS at,
                               c.recordedAt AS recorded, c.order AS position, p.preference AS preference,
                               p.count AS count, p.lastAt AS lastAt
                        """).getFirst();
        ZonedDateTime now = NOW.atZone(ZoneOffset.UTC);
        assertThat(row.string("session")).isEqualTo("anna:1");
        assertThat(row.string("device")).isEqualTo("tv");
        assertThat(row.integer("position")).isZero();
        assertThat(row.real("preference")).isEqualTo(1.0);
        assertThat(row.integer("count")).isEqualTo(1);
        assertThat(List.of("start", "at", "recorded", "lastAt")).allMatch(key -> now.equals(row.orNull(key)));
    }

    @Test
    void sendingAnEventTwiceChangesNothing() {
        Event event = event("1", "anna", "alien", Signal.of(EventType.CLICK), NOW);
        sink.record(List.of(event));
        List<String> before = WholeGraph.relationships(TestDatabase.graph());
        List<EventSink.Outcome> outcomes = sink.record(List.of(event, event));
        assertThat(outcomes).extracting(EventSink.Outcome::status).containsOnly(EventSink.Status.DUPLICATE);
        assertThat(outcomes.getFirst().preference()).isCloseTo(0.15, within(1e-9));
        assertThat(WholeGraph.relationships(TestDatabase.graph())).isEqualTo(before);
    }

    @Test
    void anEventTwiceInOneBatchIsRecordedOnce() {
        Event event = event("1", "anna", "alien", Signal.of(EventType.CLICK), NOW);
        assertThat(sink.record(List.of(event, event)))
                .extracting(EventSink.Outcome::status)
                .containsExactly(EventSink.Status.RECORDED, EventSink.Status.DUPLICATE);
    }

    @Test
    void anUnknownItemIsRejectedAndTheRestOfTheBatchCommitted() {
        List<EventSink.Outcome> outcomes = sink.record(List.of(
                event("1", "anna", "nosuch", Signal.of(EventType.CLICK), NOW),
                event("2", "bert", "heat", Signal.of(EventType.CLICK), NOW)));
        assertThat(outcomes.getFirst().status()).isEqualTo(EventSink.Status.REJECTED);
        assertThat(outcomes.getFirst().message()).contains("nosuch");
        assertThat(outcomes.getLast().status()).isEqualTo(EventSink.Status.RECORDED);
        assertThat(WholeGraph.counts(TestDatabase.graph()))
                .containsEntry("User", 1L)
                .containsEntry("CONTAINS", 1L);
    }

    @Test
    void aSessionGoesOnForThirtyMinutesAndALateEventFindsItsPlace() {
        sink.record(List.of(event("1", "anna", "alien", Signal.of(EventType.CLICK), NOW)));
        sink.record(List.of(event("3", "anna", "heat", Signal.of(EventType.COMPLETE), NOW.plusSeconds(1800))));
        sink.record(List.of(event("4", "anna", "up", Signal.of(EventType.CLICK), NOW.plusSeconds(3601))));
        sink.record(List.of(event("2", "anna", "up", Signal.of(EventType.SKIP), NOW.plusSeconds(60))));
        List<Row> rows = TestDatabase.run("""
                MATCH (s:Session)-[c:CONTAINS]->()
                RETURN s.id AS session, s.kind AS kind, c.eventId AS event, c.order AS position
                ORDER BY s.startedAt, c.order
                """);
        assertThat(rows.stream().map(r -> r.string("session") + " " + r.string("event") + " " + r.integer("position")))
                .containsExactly("anna:1 1 0", "anna:1 2 1", "anna:1 3 2", "anna:4 4 0");
        assertThat(rows.getFirst().string("kind")).isEqualTo("FOCUSED");
    }

    @Test
    void thePreferenceComesFromAllEventsOfThePair() {
        Signal play = new Signal(EventType.PLAY, null, null, 0.5);
        Signal skip = Signal.of(EventType.SKIP);
        sink.record(List.of(event("1", "anna", "alien", play, NOW)));
        EventSink.Outcome outcome = sink.record(List.of(event("2", "anna", "alien", skip, NOW.plusSeconds(9000))))
                .getFirst();
        double expected = Preference.of(List.of(play, skip));
        assertThat(outcome.preference()).isCloseTo(expected, within(1e-9));
        EventSink.Outcome older = sink.record(
                        List.of(event("0", "anna", "alien", Signal.rating(1), NOW.minusSeconds(9000))))
                .getFirst();
        EventSink.Outcome newer = sink.record(
                        List.of(event("3", "anna", "alien", Signal.rating(5), NOW.minusSeconds(90))))
                .getFirst();
        assertThat(older.preference()).isLessThan(-0.7);
        assertThat(newer.preference()).isEqualTo(1.0);
        Row row = TestDatabase.run("MATCH ()-[p:INTERACTED]->() RETURN p.count AS count, p.firstAt AS first")
                .getFirst();
        assertThat(row.integer("count")).isEqualTo(4);
        assertThat(row.orNull("first")).isEqualTo(NOW.minusSeconds(9000).atZone(ZoneOffset.UTC));
    }

    /// Eight writers, 40 events each, of two users and three items: nothing is lost, nothing is counted twice.
    @Test
    void writersAtTheSameTimeLoseNothing() throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Future<List<EventSink.Outcome>>> futures = new ArrayList<>();
            for (int k = 0; k < 320; k++) {
                Event event = event(
                        "e" + k,
                        k % 2 == 0 ? "anna" : "bert",
                        List.of("alien", "heat", "up").get(k % 3),
                        Signal.of(EventType.CLICK),
                        NOW.plusSeconds(k));
                futures.add(pool.submit(() -> sink.record(List.of(event))));
            }
            for (var future : futures) {
                assertThat(future.get().getFirst().status()).isEqualTo(EventSink.Status.RECORDED);
            }
        }
        assertThat(WholeGraph.counts(TestDatabase.graph()))
                .containsEntry("CONTAINS", 320L)
                .containsEntry("INTERACTED", 6L)
                .containsEntry("User", 2L);
        long counted = TestDatabase.run("MATCH ()-[p:INTERACTED]->() RETURN sum(p.count) AS n")
                .getFirst()
                .integer("n");
        assertThat(counted).isEqualTo(320);
    }

    private static Event event(String id, String user, String item, Signal signal, @Nullable Instant at) {
        return new Event(id, new UserId(user), new ItemId(item), signal, at, new Event.Origin(null, "tv", "home"));
    }
}
