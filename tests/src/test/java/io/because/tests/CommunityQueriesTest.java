package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The analysts' queries over communities and centrality, on a graph small enough to work out their answers by hand.
class CommunityQueriesTest {
    private static final String GRAPH = """
            CREATE (drama:Genre {name: 'Drama'}), (comedy:Genre {name: 'Comedy'}), (horror:Genre {name: 'Horror'})
            CREATE (i1:Item {id: 'i1', title: 'One', community: 0, centrality: 1.0}),
              (i2:Item {id: 'i2', title: 'Two', community: 0, centrality: 2.0}),
              (i3:Item {id: 'i3', title: 'Three', community: 1, centrality: 0.5}),
              (i4:Item {id: 'i4', title: 'Four', community: 2, centrality: 0.5}),
              (i5:Item {id: 'i5', title: 'Five', community: 0, centrality: 0.25}),
              (gone:Item {id: 'gone', title: 'Gone', available: false})
            CREATE (i1)-[:HAS_GENRE]->(drama), (i2)-[:HAS_GENRE]->(drama), (i2)-[:HAS_GENRE]->(comedy),
              (i3)-[:HAS_GENRE]->(horror)
            CREATE (u1:User {id: 'u1', community: 0, embedding: [1.0, 0.0], centrality: 1.0}),
              (u2:User {id: 'u2', community: 0, embedding: [1.0, 1.0], centrality: 1.5}),
              (u3:User {id: 'u3', community: 1, embedding: [1.0, 0.0], centrality: 1.0}),
              (u4:User {id: 'u4', community: 2, centrality: 1.0})
            CREATE (u1)-[:INTERACTED {preference: 1.0}]->(i1), (u1)-[:INTERACTED {preference: 1.0}]->(i2),
              (u1)-[:INTERACTED {preference: -1.0}]->(i3)
            CREATE (u2)-[:INTERACTED {preference: 1.0}]->(i1), (u2)-[:INTERACTED {preference: 1.0}]->(i2),
              (u2)-[:INTERACTED {preference: 1.0}]->(i5), (u2)-[:INTERACTED {preference: 1.0}]->(gone)
            CREATE (u3)-[:INTERACTED {preference: 1.0}]->(i2), (u3)-[:INTERACTED {preference: 1.0}]->(i3),
              (u3)-[:INTERACTED {preference: 1.0}]->(i5)
            CREATE (u4)-[:INTERACTED {preference: 1.0}]->(i4)
            """;

    @BeforeAll
    static void fill() {
        TestDatabase.wipe();
        TestDatabase.run(GRAPH);
        TestDatabase.run("MATCH (node:User|Item) WHERE node.community IS NOT NULL "
                + "SET node.communityModel = 'louvain', node.communityVersion = '7', node.centralityModel = 'pagerank', "
                + "node.centralityVersion = '7'");
    }

    /// Likes by genre: community 0 Drama 4, Comedy 2; community 1 Horror 1, Drama 1, Comedy 1; of all nine Drama
    /// has 5, Comedy 3, Horror 1.
    @Test
    void communitiesAreToldByTheirSizeAndByWhatTheyLikeMoreThanOthers() {
        List<Row> rows = run("communities", Map.of("limit", "9"));
        assertThat(rows)
                .extracting(row -> row.integer("community") + " " + row.integer("users") + " " + row.integer("items"))
                .containsExactly("0 2 3", "1 1 1", "2 1 1");
        assertThat(rows)
                .extracting(row -> row.<String>list("genres"))
                .containsExactly(List.of("Drama"), List.of("Horror"), List.of());
        assertThat(rows.get(0).<Double>list("timesUsual").getFirst()).isCloseTo(4.0 / 6 / (5.0 / 9), within(1e-12));
        assertThat(rows.get(1).<Double>list("timesUsual").getFirst()).isCloseTo(3, within(1e-12));
        assertThat(rows.get(0).<String>list("central")).containsExactly("Two", "One", "Five");
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.string("model") + row.string("version")).isEqualTo("louvain7"));
    }

    @Test
    void theMostCentralItemsOfEachGenreStandBesideTheirLikes() {
        assertThat(run("central-items", Map.of("each", "1")))
                .extracting(row -> row.string("genre") + " " + row.integer("rank") + " " + row.string("itemId") + " "
                        + row.real("centrality") + " " + row.integer("liked") + " " + row.integer("community"))
                .containsExactly("Comedy 1 i2 2.0 3 0", "Drama 1 i2 2.0 3 0", "Horror 1 i3 0.5 1 1");
    }

    /// The cosine of `(1, 0)` and `(1, 1)` is `√½`; the database maps it from `[-1, 1]` to `[0, 1]`.
    @Test
    void peersAreMembersOfTheSameCommunityOnly() {
        List<Row> rows = run("community-peers", Map.of("userId", "u1", "limit", "9"));
        assertThat(rows).extracting(row -> row.string("peerId")).containsExactly("u2");
        assertThat(rows.getFirst().real("similarity")).isCloseTo((1 + Math.sqrt(0.5)) / 2, within(1e-6));
        assertThat(rows.getFirst().integer("common")).isEqualTo(2);
    }

    @Test
    void favouritesOfACommunityAreWhatTheUserHasNotMetAndCanStillSee() {
        assertThat(run("community-favourites", Map.of("userId", "u1", "limit", "9")))
                .extracting(row -> row.string("itemId") + " " + row.integer("liked") + " " + row.real("share") + " "
                        + row.integer("likedByAll"))
                .containsExactly("i5 1 0.5 2");
    }

    @Test
    void aUserWithoutACommunityHasNoPeersAndNoFavourites() {
        TestDatabase.run("CREATE (:User {id: 'alone', embedding: [1.0, 0.0]})");
        assertThat(run("community-peers", Map.of("userId", "alone", "limit", "9")))
                .isEmpty();
        assertThat(run("community-favourites", Map.of("userId", "alone", "limit", "9")))
                .isEmpty();
        TestDatabase.run("MATCH (user:User {id: 'alone'}) DELETE user");
    }

    private static List<Row> run(String name, Map<String, String> words) {
        Cypher query = Cypher.named("analyst/" + name);
        return TestDatabase.graph().read(query, query.bind(words));
    }
}
