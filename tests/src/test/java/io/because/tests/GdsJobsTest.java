package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.cypher.SnapshotReader;
import io.because.domain.Progress;
import io.because.gnn.GdsJobs;
import io.because.gnn.GdsParams;
import io.because.gnn.GdsReport;
import io.because.gnn.Stamp;
import io.because.gnn.WriteBack;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Snapshot;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two worlds that never meet: users 0-9 like items 0-9, users 10-19 items 10-19, each all but one. User 20 only
/// dislikes.
class GdsJobsTest {
    private static final GdsParams PARAMS =
            new GdsParams(64, -0.5, List.of(0.0, 1.0), new GdsParams.Ties(3, 0.1, 0, 0), 7);

    private final GdsJobs jobs = new GdsJobs(TestDatabase.graph(), Progress.SILENT);

    @BeforeEach
    void fill() {
        TestDatabase.wipe();
        TestDatabase.run("CREATE (:Genre {name: 'Drama'}), (:Genre {name: 'Horror'})");
        TestDatabase.run("UNWIND range(0, 20) AS n CREATE (:User {id: toString(n)}), (:Item {id: toString(n), "
                + "title: 'item ' + n, kind: 'MOVIE'})");
        TestDatabase.run("UNWIND range(0, 19) AS u UNWIND range(0, 9) AS k WITH u, u / 10 * 10 + k AS i WHERE u <> i "
                + "MATCH (user:User {id: toString(u)}), (item:Item {id: toString(i)}) "
                + "CREATE (user)-[:INTERACTED {preference: 1.0, count: 1}]->(item)");
        TestDatabase.run("MATCH (user:User {id: '20'}), (item:Item {id: '0'}) "
                + "CREATE (user)-[:INTERACTED {preference: -1.0, count: 1}]->(item)");
    }

    @Test
    void tiesStayWithinAWorldAndWhoLikedNothingGetsNone() {
        GdsReport report = jobs.run(PARAMS, "1");
        assertThat(report.nodes()).isEqualTo(40);
        assertThat(report.relationships()).isEqualTo(2 * 180);
        assertThat(report.embeddings()).isEqualTo(40);
        assertThat(report.ties().similar()).isEqualTo(60);
        assertThat(report.ties().likeMinded()).isEqualTo(60);
        assertThat(crossing("SIMILAR")).isZero();
        assertThat(crossing("LIKE_MINDED")).isZero();
        assertThat(count("MATCH (n {id: '20'}) WHERE n.embedding IS NOT NULL RETURN count(*) AS n"))
                .isZero();
        assertThat(count("MATCH (n:Item) WHERE size(n.embedding) = 64 AND n.embeddingModel = 'fastrp' "
                        + "AND n.embeddingVersion = '1' RETURN count(*) AS n"))
                .isEqualTo(20);
    }

    /// Everybody is tied to all of the own world: which three are nearest may hang on the last digit, and that on
    /// the order in which the database hands over the edges.
    @Test
    void theSameVersionAgainChangesNothingAndAnotherReplacesIt() {
        GdsParams all = new GdsParams(64, -0.5, List.of(0.0, 1.0), new GdsParams.Ties(9, 0.1, 0, 0), 7);
        jobs.run(all, "1");
        Map<String, Double> first = ties();
        assertThat(first).hasSize(2 * 20 * 9);
        jobs.run(all, "1");
        assertThat(ties())
                .hasSameSizeAs(first)
                .allSatisfy((tie, score) -> assertThat(score).isCloseTo(first.get(tie), within(1e-5)));
        jobs.run(all, "2");
        assertThat(count("MATCH ()-[tie:SIMILAR|LIKE_MINDED]->() WHERE tie.version <> '2' RETURN count(*) AS n"))
                .isZero();
        assertThat(ties()).hasSameSizeAs(first);
    }

    @Test
    void vectorsOfWhomNobodyLikesAnyMoreAreRemoved() {
        jobs.run(PARAMS, "1");
        TestDatabase.run("MATCH (:Item {id: '3'})<-[seen:INTERACTED]-() DELETE seen");
        jobs.run(PARAMS, "2");
        assertThat(count("MATCH (n:Item {id: '3'}) WHERE n.embedding IS NULL RETURN count(*) AS n"))
                .isEqualTo(1);
    }

    @Test
    void theVectorIndexesAnswer() {
        jobs.run(PARAMS, "1");
        TestDatabase.run("CALL db.awaitIndexes(60)");
        List<Row> nearest = TestDatabase.run("MATCH (item:Item {id: '12'}) "
                + "CALL db.index.vector.queryNodes('item_embedding', 5, item.embedding) YIELD node, score "
                + "RETURN node.id AS id ORDER BY score DESC");
        assertThat(nearest)
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.string("id")).startsWith("1"));
        assertThat(count("SHOW VECTOR INDEXES YIELD name WHERE name IN ['item_embedding', 'user_embedding'] "
                        + "RETURN count(*) AS n"))
                .isEqualTo(2);
    }

    @Test
    void noProjectionIsLeftAfterSuccess() {
        jobs.run(PARAMS, "1");
        assertThat(projections()).isEmpty();
    }

    /// The projection stands when the first vectors are refused: a constraint lets only one item have a model.
    @Test
    void noProjectionIsLeftAfterAFailure() {
        TestDatabase.run("CREATE CONSTRAINT one_model FOR (item:Item) REQUIRE item.embeddingModel IS UNIQUE");
        assertThatThrownBy(() -> jobs.run(PARAMS, "1")).isInstanceOf(RuntimeException.class);
        assertThat(projections()).isEmpty();
        TestDatabase.run("DROP CONSTRAINT one_model");
        assertThat(jobs.run(PARAMS, "1").ties().similar()).isEqualTo(60);
    }

    @Test
    void anEmptyGraphIsRefusedInOneSentence() {
        TestDatabase.wipe();
        assertThatThrownBy(() -> jobs.run(PARAMS, "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody liked anything yet");
        assertThat(projections()).isEmpty();
    }

    @Test
    void friendsAndGenresJoinTheGraphWhenTheyHaveAWeight() {
        TestDatabase.run("MATCH (a:User {id: '20'}), (b:User {id: '0'}) CREATE (a)-[:FRIEND]->(b)");
        TestDatabase.run("MATCH (item:Item {id: '20'}), (genre:Genre {name: 'Drama'}) "
                + "CREATE (item)-[:HAS_GENRE {weight: 1.0}]->(genre)");
        GdsReport report =
                jobs.run(new GdsParams(64, 0, List.of(1.0, 1.0), new GdsParams.Ties(3, 0.1, 0.5, 0.5), 7), "1");
        assertThat(report.nodes()).isEqualTo(43);
        assertThat(report.relationships()).isEqualTo(2 * 182);
    }

    @Test
    void tastesComeBackInTheSnapshotAndANewVersionReplacesThem() {
        var back = new WriteBack(TestDatabase.graph(), Progress.SILENT);
        Snapshot snapshot = snapshot();
        Csr tastes = new CsrBuilder()
                .add(0, 0, 0.25f)
                .add(0, 1, 0.5f)
                .add(3, 1, 0.75f)
                .build(21, 2);
        assertThat(back.tastes(snapshot, tastes, stamp("1"))).isEqualTo(3);
        assertThat(snapshot().tastes(0).get(1)).isEqualTo(0.5f);
        assertThat(snapshot().tastes(3).get(1)).isEqualTo(0.75f);
        Csr others = new CsrBuilder().add(0, 0, 0.125f).build(21, 2);
        assertThat(back.tastes(snapshot, others, stamp("2"))).isEqualTo(1);
        assertThat(count("MATCH ()-[tie:PREFERS]->() RETURN count(*) AS n")).isEqualTo(1);
        assertThat(snapshot().tastes(0).get(0)).isEqualTo(0.125f);
    }

    /// More rows than one batch holds.
    @Test
    void recommendationsAreWrittenInBatchesAndReplaceTheOldOnes() {
        var back = new WriteBack(TestDatabase.graph(), Progress.SILENT);
        assertThat(back.recommendations(rows(6000), 6000, stamp("1"))).isEqualTo(6000);
        assertThat(count("MATCH ()-[r:RECOMMENDED]->() RETURN count(*) AS n")).isEqualTo(6000);
        back.recommendations(rows(20), 20, stamp("2"));
        Row row = TestDatabase.run("MATCH (u:User {id: '1'})-[r:RECOMMENDED {rank: 1}]->(i:Item) RETURN i.id AS item, "
                        + "r.because AS because, r.model AS model, r.version AS version, r.at IS NOT NULL AS dated")
                .getFirst();
        assertThat(row.values())
                .containsEntry("because", "because")
                .containsEntry("model", "blend")
                .containsEntry("version", "2")
                .containsEntry("dated", true);
        assertThat(count("MATCH ()-[r:RECOMMENDED]->() RETURN count(*) AS n")).isEqualTo(20);
    }

    private static Iterator<WriteBack.Recommended> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> new WriteBack.Recommended(
                        Integer.toString(k % 20), Integer.toString(k % 21), 1 + k / 20, 0.5, "because"))
                .iterator();
    }

    private static Stamp stamp(String version) {
        return new Stamp("blend", version, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static Snapshot snapshot() {
        return new SnapshotReader(TestDatabase.graph(), 1, Progress.SILENT).read();
    }

    private static long crossing(String type) {
        return count("MATCH (a)-[tie:" + type + "]->(b) WHERE toInteger(a.id) / 10 <> toInteger(b.id) / 10 "
                + "RETURN count(*) AS n");
    }

    private static long count(String text) {
        return TestDatabase.run(text).getFirst().integer("n");
    }

    private static Map<String, Double> ties() {
        return TestDatabase.run("MATCH (a)-[tie:SIMILAR|LIKE_MINDED]->(b) "
                        + "RETURN type(tie) + ' ' + a.id + ' ' + b.id AS tie, tie.score AS score")
                .stream()
                .collect(Collectors.toMap(row -> row.string("tie"), row -> row.real("score")));
    }

    private static List<Row> projections() {
        return TestDatabase.graph().execute(Cypher.named("gds/projections"), Map.of());
    }
}
