package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImpressionLogTest {
    private static final Instant NOON = Instant.parse("2026-08-01T12:00:00Z");

    @BeforeEach
    void aUserWithOneSession() {
        TestDatabase.wipe();
        TestDatabase.run("""
                UNWIND ['1', '2', '3'] AS id CREATE (:Item {id: id})
                WITH count(*) AS items
                CREATE (:User {id: 'ann'})-[:HAD]->(:Session {id: 's', kind: 'BINGE',
                  startedAt: datetime('2026-08-01T11:00:00Z'), endedAt: datetime('2026-08-01T11:40:00Z')})
                """);
    }

    @Test
    void anAnswerWithinHalfAnHourBelongsToTheLatestSessionAndProlongsIt() {
        assertThat(log(impression("a", "ann", NOON, 3))).isEqualTo(3);
        Row session = sessions("ann").getFirst();
        assertThat(sessions("ann")).hasSize(1);
        assertThat(session.string("id")).isEqualTo("s");
        assertThat(session.string("kind")).isEqualTo("BINGE");
        assertThat(session.integer("shown")).isEqualTo(3);
        assertThat(session.string("endedAt")).isEqualTo("2026-08-01T12:00:00Z");
    }

    @Test
    void anAnswerLaterThanThatOpensASession() {
        log(impression("a", "ann", NOON.plus(Duration.ofMinutes(11)), 2));
        assertThat(sessions("ann"))
                .extracting(row -> row.string("id") + " " + row.string("kind") + " " + row.integer("shown"))
                .containsExactly("ann:a EXPLORING 2", "s BINGE 0");
    }

    @Test
    void twoAnswersOfOneBatchShareTheSessionThatTheFirstOpened() {
        Instant evening = NOON.plus(Duration.ofHours(8));
        List<Map<String, Object>> rows = Stream.concat(
                        impression("b", "ann", evening.plusSeconds(60), 1).stream(),
                        impression("a", "ann", evening, 1).stream())
                .toList();
        assertThat(log(rows)).isEqualTo(2);
        assertThat(sessions("ann"))
                .extracting(row -> row.string("id") + " " + row.integer("shown"))
                .containsExactly("ann:a 2", "s 0");
    }

    @Test
    void aNamedSessionOfTheUserIsTakenHoweverOld() {
        List<Map<String, Object>> rows = impression("a", "ann", NOON.plus(Duration.ofHours(8)), 1);
        rows.forEach(row -> row.put("sessionId", "s"));
        log(rows);
        assertThat(sessions("ann"))
                .singleElement()
                .satisfies(row -> assertThat(row.integer("shown")).isEqualTo(1));
    }

    @Test
    void aNamedSessionOfSomebodyElseIsNotTaken() {
        List<Map<String, Object>> rows = impression("a", "bob", NOON, 1);
        rows.forEach(row -> row.put("sessionId", "s"));
        log(rows);
        assertThat(sessions("bob")).extracting(row -> row.string("id")).containsExactly("bob:a");
        assertThat(sessions("ann").getFirst().integer("shown")).isZero();
    }

    @Test
    void loggingTwiceChangesNothing() {
        List<Map<String, Object>> rows = impression("a", "ann", NOON.plus(Duration.ofHours(8)), 3);
        assertThat(log(rows)).isEqualTo(3);
        assertThat(log(rows)).isZero();
        assertThat(sessions("ann")).hasSize(2);
        assertThat(sessions("ann").stream()
                        .mapToLong(row -> row.integer("shown"))
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void anUnknownItemIsLeftOut() {
        assertThat(log(impression("a", "ann", NOON, 4)))
                .as("items 1 to 3 are known")
                .isEqualTo(3);
    }

    @Test
    void whyShownTellsPolicyChanceContextAndWhatFollowed() {
        log(impression("a", "ann", NOON, 1));
        TestDatabase.run("""
                MATCH (session:Session {id: 's'}), (item:Item {id: '1'})
                CREATE (session)-[:CONTAINS {eventId: 'e', type: 'PLAY', impressionId: 'a'}]->(item)
                CREATE (session)-[:CONTAINS {eventId: 'f', type: 'SKIP', impressionId: 'other'}]->(item)
                """);
        Cypher why = Cypher.named("analyst/why-shown");
        Row row = TestDatabase.graph()
                .read(why, why.bind(Map.of("userId", "ann", "itemId", "1", "limit", "5")))
                .getFirst();
        assertThat(row.string("policy")).isEqualTo("epsilon-greedy");
        assertThat(row.real("propensity")).isEqualTo(0.25);
        assertThat(row.real("sampleRate")).isEqualTo(1);
        assertThat(row.string("context")).isEqualTo("{\"device\":\"tv\"}");
        assertThat(row.<String>list("then")).containsExactly("PLAY");
    }

    private static long log(List<Map<String, Object>> rows) {
        return TestDatabase.graph()
                .write(work -> work.run(Cypher.named("impressions/log"), Map.of("rows", rows)))
                .getFirst()
                .integer("logged");
    }

    /// Items "1", "2", ... in slots 0, 1, ...
    private static List<Map<String, Object>> impression(String id, String user, Instant at, int slots) {
        return IntStream.range(0, slots)
                .<Map<String, Object>>mapToObj(slot -> new HashMap<>(Map.of(
                        "impressionId",
                        id,
                        "userId",
                        user,
                        "at",
                        at.toEpochMilli(),
                        "slot",
                        slot,
                        "itemId",
                        String.valueOf(slot + 1),
                        "policy",
                        "epsilon-greedy",
                        "model",
                        "blend",
                        "propensity",
                        0.25,
                        "sampleRate",
                        1.0,
                        "context",
                        "{\"device\":\"tv\"}")))
                .toList();
    }

    private static List<Row> sessions(String user) {
        return TestDatabase.run(
                "MATCH (:User {id: $user})-[:HAD]->(s:Session) RETURN s.id AS id, s.kind AS kind,"
                        + " toString(s.endedAt) AS endedAt, count { (s)-[:SHOWN]->() } AS shown ORDER BY id",
                Map.of("user", user));
    }
}
