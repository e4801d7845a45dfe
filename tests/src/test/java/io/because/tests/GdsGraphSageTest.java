package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.cypher.SnapshotReader;
import io.because.domain.Progress;
import io.because.gnn.GdsGraphSageParams;
import io.because.gnn.Graphs;
import io.because.gnn.Stamp;
import io.because.gnn.WriteBack;
import io.because.graph.EmbeddingTable;
import io.because.graph.Snapshot;
import io.because.linear.VectorMath;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import io.because.model.VectorRanker;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two worlds that never meet: users 0-9 like dramas 0-9, users 10-19 horror items 10-19, each all but one. User 20 and
/// item 20 have no ties, item 20 no genre either, and no item has the genre Western.
class GdsGraphSageTest {
    private static final int DIMENSION = 16;
    private static final GdsGraphSageParams PARAMS =
            new GdsGraphSageParams(DIMENSION, List.of(5, 5), 8, new GdsGraphSageParams.Training(2, 10, 20, 0.01, 20));
    private static final ModelType.Fit FIT = new ModelType.Fit(7, 1, Progress.SILENT);

    @BeforeEach
    void fill() {
        TestDatabase.wipe();
        TestDatabase.run("UNWIND ['Drama', 'Horror', 'Western'] AS name CREATE (:Genre {name: name})");
        TestDatabase.run("UNWIND range(0, 20) AS n CREATE (:User {id: toString(n)}), (:Item {id: toString(n), "
                + "title: 'item ' + n, kind: 'MOVIE'})");
        TestDatabase.run("UNWIND range(0, 19) AS i "
                + "MATCH (item:Item {id: toString(i)}), (genre:Genre {name: ['Drama', 'Horror'][i / 10]}) "
                + "CREATE (item)-[:HAS_GENRE {weight: 1.0}]->(genre)");
        TestDatabase.run("UNWIND range(0, 19) AS u UNWIND range(0, 9) AS k WITH u, u / 10 * 10 + k AS i WHERE u <> i "
                + "MATCH (user:User {id: toString(u)}), (item:Item {id: toString(i)}) "
                + "CREATE (user)-[:INTERACTED {preference: 1.0, count: 1}]->(item)");
    }

    @Test
    void vectorsAreFiniteAndOfOneLengthAlsoForWhomHasNoTies() {
        VectorRanker fitted = fit();
        for (EmbeddingTable table : List.of(fitted.itemVectors(), users(fitted))) {
            assertThat(table.name()).isEqualTo("graphsage-gds");
            assertThat(table.dimension()).isEqualTo(DIMENSION);
            assertThat(table.rows()).isEqualTo(21);
            for (float value : table.values()) {
                assertThat(value).isFinite();
            }
        }
        assertThat(cosine(fitted.itemVectors(), 20, 20)).isPositive();
    }

    @Test
    void theTwoWorldsAreApart() {
        VectorRanker fitted = fit();
        for (EmbeddingTable table : List.of(fitted.itemVectors(), users(fitted))) {
            double within = (mean(table, 0, 0) + mean(table, 10, 10)) / 2;
            assertThat(within).isGreaterThan(mean(table, 0, 10) + 0.1);
        }
    }

    @Test
    void aFittedModelRanksTheOwnWorldHigherAndComesBackFromItsArrays() {
        VectorRanker fitted = fit();
        Snapshot snapshot = snapshot();
        float[] scores = new float[snapshot.items()];
        fitted.score(Profile.of(snapshot, 0), snapshot, scores);
        assertThat(mean(scores, 0)).isGreaterThan(mean(scores, 10));
        Ranker restored = type().restore(fitted.arrays());
        float[] again = new float[snapshot.items()];
        restored.score(Profile.of(snapshot, 0), snapshot, again);
        assertThat(again).isEqualTo(scores);
    }

    @Test
    void theSameSeedGivesTheSameVectors() {
        assertThat(fit().itemVectors().values()).isEqualTo(fit().itemVectors().values());
    }

    @Test
    void whatIsHeldBackIsNoTieOfTheFit() {
        TrainingData all = TrainingData.of(snapshot());
        VectorRanker less = (VectorRanker) type().fit(withoutTiesOfUsers(all, 10), FIT);
        assertThat(less.itemVectors().values()).isNotEqualTo(fit().itemVectors().values());
        TestDatabase.run("MATCH (user:User)-[seen:INTERACTED]->() WHERE toInteger(user.id) < 10 DELETE seen");
        assertThat(less.itemVectors().values()).isEqualTo(fit().itemVectors().values());
    }

    @Test
    void writtenVectorsAreStampedAndAnotherVersionReplacesThem() {
        Snapshot snapshot = snapshot();
        WriteBack back = new WriteBack(TestDatabase.graph(), Progress.SILENT);
        for (String version : List.of("1", "2")) {
            VectorRanker fitted = fit();
            Stamp stamp = new Stamp("graphsage-gds", version, Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(back.embeddings(snapshot, stamp, fitted.itemVectors(), users(fitted)))
                    .isEqualTo(42);
            assertThat(count("MATCH (node:User|Item) WHERE size(node.graphsageGdsEmbedding) = 16 "
                            + "AND node.graphsageGdsEmbeddingModel = 'graphsage-gds' "
                            + "RETURN count(*) AS n"))
                    .isEqualTo(42);
            assertThat(TestDatabase.run(
                            "MATCH (node:User|Item) RETURN DISTINCT node.graphsageGdsEmbeddingVersion AS v"))
                    .extracting(row -> row.string("v"))
                    .containsExactly(version);
        }
    }

    @Test
    void nothingIsLeftInTheCatalogueAfterSuccess() {
        fit();
        assertThat(projections()).isEmpty();
        assertThat(models()).isEmpty();
    }

    /// Three models fill the catalogue of GDS Community, so that training fails at its end.
    @Test
    void nothingIsLeftInTheCatalogueNorInTheGraphAfterAFailure() {
        occupyTheCatalogue();
        try {
            assertThatThrownBy(GdsGraphSageTest::fit)
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining("models");
            assertThat(projections()).extracting(row -> row.string("graph")).containsExactly("occupied");
            assertThat(models())
                    .extracting(row -> row.string("model"))
                    .containsExactlyInAnyOrder("model0", "model1", "model2");
            assertThat(count("MATCH (node:User|Item) WHERE node.graphsageGdsEmbedding IS NOT NULL "
                            + "RETURN count(*) AS n"))
                    .isZero();
        } finally {
            freeTheCatalogue();
        }
        assertThat(fit().itemVectors().rows()).isEqualTo(21);
    }

    @Test
    void aGraphThatNobodyLikedAnythingInIsRefusedInOneSentence() {
        TestDatabase.run("MATCH ()-[seen:INTERACTED]->() DELETE seen");
        assertThatThrownBy(GdsGraphSageTest::fit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody liked anything yet");
        assertThat(projections()).isEmpty();
    }

    private static void occupyTheCatalogue() {
        TestDatabase.run("MATCH (a:User)-[:INTERACTED]->(b:Item) "
                + "WITH gds.graph.project('occupied', a, b, {}, {undirectedRelationshipTypes: ['*']}) AS g RETURN g");
        TestDatabase.run("CALL gds.degree.mutate('occupied', {mutateProperty: 'd'}) YIELD nodePropertiesWritten AS n "
                + "RETURN n");
        for (int k = 0; k < 3; k++) {
            TestDatabase.run("CALL gds.beta.graphSage.train('occupied', {modelName: 'model" + k + "', "
                    + "featureProperties: ['d'], embeddingDimension: 2, sampleSizes: [1], epochs: 1, maxIterations: 1}) "
                    + "YIELD trainMillis RETURN trainMillis");
        }
    }

    private static void freeTheCatalogue() {
        models().forEach(row ->
                TestDatabase.graph().execute(Cypher.named("gds/drop-model"), Map.of("model", row.string("model"))));
        TestDatabase.graph().execute(Cypher.named("gds/drop"), Map.of("graph", "occupied"));
    }

    private static TrainingData withoutTiesOfUsers(TrainingData all, int below) {
        float[] weights = all.interactions().weights().clone();
        IntStream.range(0, all.interactions().from(below)).forEach(e -> weights[e] = -1);
        var interactions = new io.because.graph.Csr(
                all.items(), all.interactions().offsets(), all.interactions().targets(), weights);
        return new TrainingData(interactions, all.lastAt(), all.friends(), all.genres());
    }

    private static ModelType type() {
        return Graphs.gdsGraphSage(PARAMS, TestDatabase.graph(), snapshot());
    }

    private static VectorRanker fit() {
        return (VectorRanker) type().fit(TrainingData.of(snapshot()), FIT);
    }

    private static EmbeddingTable users(VectorRanker fitted) {
        Snapshot snapshot = snapshot();
        return fitted.userVectors(IntStream.range(0, snapshot.users())
                .mapToObj(user -> Profile.of(snapshot, user))
                .toList());
    }

    private static Snapshot snapshot() {
        return new SnapshotReader(TestDatabase.graph(), 1, Progress.SILENT).read();
    }

    /// Mean cosine of ten rows from `a` on with ten rows from `b` on, each row with others only.
    private static double mean(EmbeddingTable table, int a, int b) {
        return IntStream.range(0, 100)
                .filter(k -> a + k / 10 != b + k % 10)
                .mapToDouble(k -> cosine(table, a + k / 10, b + k % 10))
                .average()
                .orElseThrow();
    }

    private static double mean(float[] scores, int from) {
        return IntStream.range(from, from + 10)
                .mapToDouble(k -> scores[k])
                .average()
                .orElseThrow();
    }

    private static double cosine(EmbeddingTable table, int a, int b) {
        double product = dot(table, a, b);
        return product / Math.sqrt(dot(table, a, a) * dot(table, b, b));
    }

    private static double dot(EmbeddingTable table, int a, int b) {
        return VectorMath.dot(table.values(), table.at(a), table.values(), table.at(b), table.dimension());
    }

    private static List<Row> projections() {
        return TestDatabase.graph().execute(Cypher.named("gds/projections"), Map.of());
    }

    private static List<Row> models() {
        return TestDatabase.graph().execute(Cypher.named("gds/models"), Map.of());
    }

    private static long count(String text) {
        return TestDatabase.run(text).getFirst().integer("n");
    }
}
