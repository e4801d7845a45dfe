package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The queries for analysts and for explanations, on a graph small enough to work out their answers by hand.
class StoredQueriesTest {
    private static final String GRAPH = """
            CREATE (drama:Genre {name: 'Drama'}), (action:Genre {name: 'Action'})
            CREATE (a:Item {id: 'a', title: 'A', kind: 'MOVIE'}), (b:Item {id: 'b', title: 'B', kind: 'MOVIE'}),
              (c:Item {id: 'c', title: 'C', kind: 'MOVIE'}), (d:Item {id: 'd', title: 'D', kind: 'MOVIE'}),
              (gone:Item {id: 'gone', title: 'Gone', kind: 'MOVIE', available: false}), (p:Item {id: 'p', kind: 'PODCAST'})
            CREATE (a)-[:HAS_GENRE {weight: 1.0}]->(drama), (b)-[:HAS_GENRE {weight: 1.0}]->(drama),
              (b)-[:HAS_GENRE {weight: 1.0}]->(action)
            CREATE (a)-[:SIMILAR {score: 0.5}]->(b), (a)-[:NEXT]->(b)
            CREATE (ann:User {id: 'ann'}), (bob:User {id: 'bob'}), (cyn:User {id: 'cyn'}), (dan:User {id: 'dan'})
            CREATE (ann)-[:INTERACTED {preference: 1.0, lastAt: datetime('2026-08-02T00:00:00Z')}]->(a)
            CREATE (ann)-[:INTERACTED {preference: 0.5, lastAt: datetime('2026-08-01T00:00:00Z')}]->(b)
            CREATE (ann)-[:INTERACTED {preference: -1.0}]->(p)
            CREATE (bob)-[:INTERACTED {preference: 0.5}]->(c), (bob)-[:INTERACTED {preference: -0.5}]->(d)
            CREATE (cyn)-[:INTERACTED {preference: 1.0}]->(a), (cyn)-[:INTERACTED {preference: 1.0}]->(d),
              (cyn)-[:INTERACTED {preference: 1.0}]->(gone)
            CREATE (dan)-[:INTERACTED {preference: 1.0}]->(a), (dan)-[:INTERACTED {preference: 1.0}]->(b),
              (dan)-[:INTERACTED {preference: 0.25}]->(c), (dan)-[:INTERACTED {preference: -1.0}]->(p)
            CREATE (bob)-[:FRIEND]->(ann), (ann)-[:LIKE_MINDED {score: 0.8, model: 'm', version: '1'}]->(cyn)
            CREATE (ann)-[:HAD]->(s:Session {id: 's', kind: 'BINGE', device: 'tv',
              startedAt: datetime('2026-08-01T00:00:00Z'), endedAt: datetime('2026-08-01T01:00:00Z')})
            CREATE (s)-[:CONTAINS {eventId: 'e0', order: 0, type: 'PLAY', at: datetime('2026-08-01T00:00:00Z'),
              impressionId: 'i'}]->(b)
            CREATE (s)-[:CONTAINS {eventId: 'e1', order: 1, type: 'SKIP', at: datetime('2026-08-01T00:30:00Z')}]->(p)
            CREATE (s)-[:SHOWN {impressionId: 'i', slot: 0, policy: 'greedy', model: 'm', version: '1', propensity: 0.5,
              at: datetime('2026-08-01T00:00:00Z')}]->(b)
            CREATE (s)-[:SHOWN {impressionId: 'i', slot: 1, policy: 'greedy', model: 'm', version: '1', propensity: 1.0,
              at: datetime('2026-08-01T00:00:00Z')}]->(c)
            CREATE (ann)-[:RECOMMENDED {model: 'm'}]->(c), (ann)-[:RECOMMENDED {model: 'm'}]->(d),
              (ann)-[:RECOMMENDED {model: 'n'}]->(d)
            """;

    @BeforeAll
    static void fill() {
        TestDatabase.wipe();
        TestDatabase.run(GRAPH);
    }

    @Test
    void oneQueryRecommendsWhatFriendsLikeMindedAndCoLikersLikedLessWhatIsKnownOrGone() {
        List<Row> rows =
                run("recommend-in-one-query", Map.of("userId", "ann", "recent", "2", "peers", "5", "limit", "9"));
        // co-liked: of ann's likes a and b, cyn shares 1 and dan 2; cyn likes d (1 * 1 / 2), dan c (2 * 0.25 / 2)
        assertThat(rows).extracting(row -> row.string("itemId")).containsExactly("d", "c");
        Row d = rows.get(0);
        assertThat(d.real("friends")).isZero();
        assertThat(d.real("likeMinded")).isCloseTo(0.8, within(1e-12));
        assertThat(d.real("coLiked")).isCloseTo(0.5, within(1e-12));
        assertThat(d.real("score")).isCloseTo(1.3, within(1e-12));
        Row c = rows.get(1);
        assertThat(c.real("friends")).isCloseTo(0.5, within(1e-12));
        assertThat(c.real("likeMinded")).isZero();
        assertThat(c.real("coLiked")).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aPathExistsEdgeByEdgeInItsOwnDirection() {
        List<Row> rows = run(
                "path/exists",
                Map.of(
                        "from", "ann,a,b,ann,bob,b,a,nobody",
                        "types", "INTERACTED,SIMILAR,SIMILAR,FRIEND,FRIEND,HAS_GENRE,NEXT,INTERACTED",
                        "to", "a,b,a,bob,ann,Action,b,a"));
        assertThat(rows).extracting(row -> row.integer("edge")).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(rows)
                .extracting(row -> row.bool("exists"))
                .containsExactly(true, true, false, true, true, true, true, false);
        assertThat(rows)
                .extracting(row -> row.orNull("weight"))
                .containsExactly(1.0, 0.5, null, 1.0, 1.0, 1.0, 1.0, null);
    }

    @Test
    void coInteractionsCountPeopleAndThoseWhoLikedBoth() {
        Row row =
                run("path/co-interactions", Map.of("itemA", "a", "itemB", "p")).getFirst();
        assertThat(row.integer("peopleA")).isEqualTo(3);
        assertThat(row.integer("peopleB")).isEqualTo(2);
        assertThat(row.integer("both")).isEqualTo(2);
        assertThat(row.integer("likedBoth")).isZero();
    }

    @Test
    void topItemsCountLikesOfOneKind() {
        assertThat(run("analyst/top-items", Map.of("kind", "MOVIE", "limit", "3")))
                .extracting(row -> row.string("itemId") + " " + row.integer("liked") + " " + row.integer("disliked"))
                .containsExactly("a 3 0", "b 2 0", "c 2 0");
    }

    @Test
    void aUsersHistoryIsLatestFirstWithThePreferenceOfEachPair() {
        assertThat(run("analyst/user-history", Map.of("userId", "ann", "limit", "5")))
                .extracting(row -> row.string("type") + " " + row.string("itemId") + " " + row.real("preference"))
                .containsExactly("SKIP p -1.0", "PLAY b 0.5");
    }

    @Test
    void genreSharesCompareLikedWithShown() {
        assertThat(run("analyst/genre-shares", Map.of("userId", "ann", "limit", "5")))
                .extracting(row -> row.string("genre") + " " + row.real("liked") + " " + row.real("shown"))
                .containsExactly("Drama 1.0 0.5", "Action 0.5 0.5");
    }

    @Test
    void likeMindedPeopleAreMeasuredByWhatBothLiked() {
        Row row = run("analyst/like-minded-overlap", Map.of("userId", "ann", "limit", "5"))
                .getFirst();
        assertThat(row.string("peerId")).isEqualTo("cyn");
        assertThat(row.integer("common")).isEqualTo(1);
        assertThat(row.real("jaccard")).isCloseTo(1.0 / 4, within(1e-12));
    }

    @Test
    void modelsAgreeByTheShareOfTheShorterList() {
        Row row = run("analyst/model-agreement", Map.of("modelA", "m", "modelB", "n", "limit", "5"))
                .getFirst();
        assertThat(row.integer("a")).isEqualTo(2);
        assertThat(row.integer("b")).isEqualTo(1);
        assertThat(row.real("overlap")).isEqualTo(1);
    }

    @Test
    void sessionsAreCountedByKindAndDevice() {
        Row row = run("analyst/session-kinds", Map.of("since", "2026-08-01T00:00:00Z", "limit", "5"))
                .getFirst();
        assertThat(row.string("kind") + " " + row.string("device")).isEqualTo("BINGE tv");
        assertThat(row.real("meanEvents")).isEqualTo(2);
        assertThat(row.real("meanMinutes")).isEqualTo(60);
        assertThat(row.real("skipped")).isEqualTo(0.5);
        assertThat(run("analyst/session-kinds", Map.of("since", "2026-08-02T00:00:00Z", "limit", "5")))
                .isEmpty();
    }

    @Test
    void policiesAreMeasuredByTheSlotsThatWereFollowed() {
        Row row = run("analyst/policy-outcomes", Map.of("since", "2026-08-01T00:00:00Z", "limit", "5"))
                .getFirst();
        assertThat(row.integer("shown")).isEqualTo(2);
        assertThat(row.integer("followed")).isEqualTo(1);
        assertThat(row.real("rate")).isEqualTo(0.5);
        assertThat(row.real("meanPropensity")).isEqualTo(0.75);
    }

    private static List<Row> run(String name, Map<String, String> words) {
        Cypher query = Cypher.named(name);
        return TestDatabase.graph().read(query, query.bind(words));
    }
}
