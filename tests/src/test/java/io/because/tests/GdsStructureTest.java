package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.domain.Progress;
import io.because.gnn.GdsJobs;
import io.because.gnn.GdsParams;
import io.because.gnn.GdsReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Communities and centrality that Graph Data Science writes into the graph.
class GdsStructureTest {
    private static final GdsParams PARAMS =
            new GdsParams(16, -0.5, List.of(0.0, 1.0), new GdsParams.Ties(3, 0.1, 0, 0), 7);

    /// Three groups of six users and six items: within a group all but every sixth pair likes, across groups one user
    /// in three likes one item, less. User `lone` and item `lone` have no ties.
    private static final List<String> PLANTED = List.of(
            "UNWIND range(0, 17) AS n CREATE (:User {id: 'u' + n, group: n / 6}), "
                    + "(:Item {id: 'i' + n, group: n / 6, kind: 'MOVIE'})",
            "MATCH (user:User), (item:Item) "
                    + "WITH user, item, toInteger(substring(user.id, 1)) AS u, toInteger(substring(item.id, 1)) AS i "
                    + "WHERE user.group = item.group AND (u + i) % 6 > 0 "
                    + "CREATE (user)-[:INTERACTED {preference: 1.0}]->(item)",
            "UNWIND range(0, 17, 3) AS u "
                    + "MATCH (user:User {id: 'u' + u}), (item:Item {id: 'i' + (u + 7) % 18}) "
                    + "CREATE (user)-[:INTERACTED {preference: 0.5}]->(item)",
            "CREATE (:User {id: 'lone'}), (:Item {id: 'lone', kind: 'MOVIE'})");

    /// `hub` is liked by all five, `pair` by two; `only` by one who likes little else, `also` by one who likes most.
    private static final String HAND_MADE = """
            CREATE (hub:Item {id: 'hub'}), (pair:Item {id: 'pair'}), (only:Item {id: 'only'}), (also:Item {id: 'also'})
            CREATE (a:User {id: 'a'}), (b:User {id: 'b'}), (c:User {id: 'c'}), (d:User {id: 'd'}), (e:User {id: 'e'})
            CREATE (a)-[:INTERACTED {preference: 1.0}]->(hub), (b)-[:INTERACTED {preference: 1.0}]->(hub),
              (c)-[:INTERACTED {preference: 1.0}]->(hub), (d)-[:INTERACTED {preference: 0.5}]->(hub),
              (e)-[:INTERACTED {preference: 0.25}]->(hub)
            CREATE (a)-[:INTERACTED {preference: 1.0}]->(pair), (b)-[:INTERACTED {preference: 1.0}]->(pair)
            CREATE (a)-[:INTERACTED {preference: 1.0}]->(also), (e)-[:INTERACTED {preference: 1.0}]->(only)
            CREATE (c)-[:INTERACTED {preference: -1.0}]->(only)
            """;

    private final GdsJobs jobs = new GdsJobs(TestDatabase.graph(), Progress.SILENT);

    @BeforeEach
    void wipe() {
        TestDatabase.wipe();
    }

    @Test
    void plantedCommunitiesAreFoundAndStamped() {
        PLANTED.forEach(TestDatabase::run);
        GdsReport.Structure found = jobs.run(PARAMS, "1").structure();
        assertThat(found.communities()).isEqualTo(3);
        assertThat(found.modularity()).isGreaterThan(0.4);
        assertThat(found.members()).isEqualTo(36);
        assertThat(TestDatabase.run("MATCH (node:User|Item) WHERE node.group IS NOT NULL "
                        + "RETURN node.group AS planted, count(DISTINCT node.community) AS n, "
                        + "collect(DISTINCT node.communityModel + node.communityVersion) AS stamps"))
                .hasSize(3)
                .allSatisfy(row -> {
                    assertThat(row.integer("n")).isEqualTo(1);
                    assertThat(row.list("stamps")).isEqualTo(List.of("louvain1"));
                });
        assertThat(count("MATCH (node:User|Item) RETURN count(DISTINCT node.community) AS n"))
                .isEqualTo(3);
        assertThat(count("MATCH (node {id: 'lone'}) WHERE node.community IS NULL AND node.centrality IS NULL "
                        + "RETURN count(*) AS n"))
                .isEqualTo(2);
    }

    @Test
    void centralityIsOrderedByHowManyLikeAnItemThenByHowLittleElseTheyLike() {
        TestDatabase.run(HAND_MADE);
        assertThat(jobs.run(PARAMS, "1").structure().central()).isEqualTo(9);
        assertThat(TestDatabase.run("MATCH (item:Item) RETURN item.id AS id ORDER BY item.centrality DESC"))
                .extracting(row -> row.string("id"))
                .containsExactly("hub", "pair", "only", "also");
        assertThat(count("MATCH (node:User|Item) WHERE node.centralityModel = 'pagerank' "
                        + "AND node.centralityVersion = '1' RETURN count(*) AS n"))
                .isEqualTo(9);
    }

    /// `c_v = 0.15 + 0.85 Σ_u c_u w_uv / Σ_x w_ux` over the likes, in both directions.
    @Test
    void centralityKeepsTheEquationOfPageRank() {
        TestDatabase.run(HAND_MADE);
        jobs.run(PARAMS, "1");
        List<Row> rows = TestDatabase.run("""
                MATCH (node:User|Item)
                CALL (node) {
                  MATCH (node)-[mine:INTERACTED]-(other)
                  WHERE mine.preference > 0
                  CALL (other) {
                    MATCH (other)-[any:INTERACTED]-()
                    WHERE any.preference > 0
                    RETURN sum(any.preference) AS all
                  }
                  RETURN sum(other.centrality * mine.preference / all) AS flow
                }
                RETURN node.centrality AS stored, 0.15 + 0.85 * flow AS worked
                """);
        assertThat(rows)
                .hasSize(9)
                .allSatisfy(row -> assertThat(row.real("stored")).isCloseTo(row.real("worked"), within(1e-4)));
    }

    @Test
    void runningTwiceLeavesOneVersionAndTheSameVersionChangesNothing() {
        PLANTED.forEach(TestDatabase::run);
        jobs.run(PARAMS, "1");
        List<Map<String, Object>> first = structure();
        jobs.run(PARAMS, "1");
        assertThat(structure()).isEqualTo(first);
        TestDatabase.run("MATCH (:Item {id: 'i3'})<-[seen:INTERACTED]-() DELETE seen");
        jobs.run(PARAMS, "2");
        assertThat(count("MATCH (node:User|Item) WHERE node.communityVersion = '1' OR node.centralityVersion = '1' "
                        + "RETURN count(*) AS n"))
                .isZero();
        assertThat(count("MATCH (item:Item {id: 'i3'}) WHERE item.community IS NULL AND item.communityModel IS NULL "
                        + "AND item.centrality IS NULL AND item.centralityModel IS NULL RETURN count(*) AS n"))
                .isEqualTo(1);
    }

    /// The projection stands when the communities are refused: a constraint lets only one item have a model.
    @Test
    void noProjectionAndNoCommunityIsLeftAfterAFailure() {
        PLANTED.forEach(TestDatabase::run);
        TestDatabase.run("CREATE CONSTRAINT one_model FOR (item:Item) REQUIRE item.communityModel IS UNIQUE");
        try {
            assertThatThrownBy(() -> jobs.run(PARAMS, "1")).isInstanceOf(RuntimeException.class);
            assertThat(TestDatabase.graph().execute(Cypher.named("gds/projections"), Map.of()))
                    .isEmpty();
            assertThat(count("MATCH (node:User|Item) WHERE node.community IS NOT NULL RETURN count(*) AS n"))
                    .isZero();
        } finally {
            TestDatabase.run("DROP CONSTRAINT one_model");
        }
        assertThat(jobs.run(PARAMS, "1").structure().communities()).isEqualTo(3);
    }

    private static List<Map<String, Object>> structure() {
        return TestDatabase.run("MATCH (node:User|Item) RETURN labels(node)[0] + node.id AS id, "
                        + "node.community AS community, round(node.centrality, 9) AS centrality ORDER BY id")
                .stream()
                .map(Row::values)
                .toList();
    }

    private static long count(String text) {
        return TestDatabase.run(text).getFirst().integer("n");
    }
}
