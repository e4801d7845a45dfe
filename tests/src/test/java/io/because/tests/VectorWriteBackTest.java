package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.cypher.Row;
import io.because.cypher.SnapshotReader;
import io.because.domain.Progress;
import io.because.gnn.Edges;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.gnn.Loss;
import io.because.gnn.Stamp;
import io.because.gnn.Training;
import io.because.gnn.WriteBack;
import io.because.graph.EmbeddingTable;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.TrainingData;
import io.because.model.VectorRanker;
import io.because.schema.VectorKeys;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The vectors of fitted models in the graph: three items, two users; everything has a FastRP vector already.
class VectorWriteBackTest {
    private static final EmbeddingTable ITEMS = new EmbeddingTable("any", 2, new float[] {1, 0, 0.5f, 0.5f, 0, 1});
    private static final EmbeddingTable USERS = new EmbeddingTable("any", 2, new float[] {0, 0, 0.25f, -1});

    private final WriteBack back = new WriteBack(TestDatabase.graph(), Progress.SILENT);

    @BeforeEach
    void fill() {
        TestDatabase.wipe();
        TestDatabase.run("UNWIND ['1', '2', '3'] AS id CREATE (:Item {id: id, kind: 'MOVIE', embedding: [7.0], "
                + "embeddingModel: 'fastrp', embeddingVersion: 'f'})");
        TestDatabase.run("UNWIND ['1', '2'] AS id CREATE (:User {id: id})");
        TestDatabase.run("MATCH (user:User), (item:Item) WHERE user.id <> item.id "
                + "CREATE (user)-[:INTERACTED {preference: 1.0}]->(item)");
    }

    static List<String> models() {
        return VectorKeys.ALL.stream().map(VectorKeys::model).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void vectorsComeBackByModelWithTheirStampAndRowsOfZerosAreLeftOut(String model) {
        Snapshot snapshot = snapshot();
        assertThat(back.embeddings(snapshot, stamp(model, "1"), ITEMS, USERS)).isEqualTo(4);
        assertThat(reader().itemEmbeddings(snapshot.catalogue().ids(), model)
                        .orElseThrow()
                        .values())
                .isEqualTo(ITEMS.values());
        assertThat(reader().userEmbeddings(snapshot.userIds(), model)
                        .orElseThrow()
                        .values())
                .isEqualTo(USERS.values());
        VectorKeys keys = VectorKeys.of(model);
        List<Row> stamps = TestDatabase.run("MATCH (node:User|Item) WHERE node['" + keys.vector() + "'] IS NOT NULL "
                + "RETURN node['" + keys.modelKey() + "'] AS model, node['" + keys.versionKey() + "'] AS version");
        assertThat(stamps).hasSize(4).allSatisfy(row -> {
            assertThat(row.string("model")).isEqualTo(model);
            assertThat(row.string("version")).isEqualTo("1");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void bothVectorIndexesOfAModelAreMadeOnItsOwnProperty(String model) {
        back.embeddings(snapshot(), stamp(model, "1"), ITEMS, USERS);
        assertThat(TestDatabase.run("SHOW VECTOR INDEXES YIELD labelsOrTypes, properties "
                        + "RETURN labelsOrTypes[0] + '.' + properties[0] AS on ORDER BY on"))
                .extracting(row -> row.string("on"))
                .containsExactly(
                        "Item." + VectorKeys.of(model).vector(),
                        "User." + VectorKeys.of(model).vector());
    }

    @Test
    void anotherVersionReplacesTheFirstAndOtherModelsStayAsTheyAre() {
        Snapshot snapshot = snapshot();
        back.embeddings(snapshot, stamp("lightgcn", "1"), ITEMS, USERS);
        back.embeddings(snapshot, stamp("graphsage", "1"), ITEMS, USERS);
        var fewer = new EmbeddingTable("any", 3, new float[] {1, 2, 3, 0, 0, 0, 0, 0, 0});
        back.embeddings(snapshot, stamp("lightgcn", "2"), fewer, new EmbeddingTable("any", 3, new float[6]));
        assertThat(TestDatabase.run("MATCH (node:User|Item) WHERE node.lightgcnEmbedding IS NOT NULL "
                        + "OR node.lightgcnEmbeddingModel IS NOT NULL OR node.lightgcnEmbeddingVersion IS NOT NULL "
                        + "RETURN labels(node)[0] + node.id + node.lightgcnEmbeddingVersion AS left"))
                .extracting(row -> row.string("left"))
                .containsExactly("Item12");
        assertThat(reader().itemEmbeddings(snapshot.catalogue().ids(), "graphsage")
                        .orElseThrow()
                        .values())
                .isEqualTo(ITEMS.values());
        assertThat(reader().itemEmbeddings(snapshot.catalogue().ids(), "fastrp")
                        .orElseThrow()
                        .values())
                .containsExactly(7, 7, 7);
    }

    @Test
    void theVectorIndexOfAModelFindsTheNearest() {
        back.embeddings(snapshot(), stamp("lightgcn", "1"), ITEMS, USERS);
        TestDatabase.run("CALL db.awaitIndexes(60)");
        assertThat(TestDatabase.run("CALL db.index.vector.queryNodes('item_lightgcn_embedding', 2, [1.0, 0.1]) "
                        + "YIELD node, score RETURN node.id AS id ORDER BY score DESC"))
                .extracting(row -> row.string("id"))
                .containsExactly("1", "2");
    }

    @Test
    void lightGcnGivesVectorsWhoseProductIsItsScore() {
        Snapshot snapshot = snapshot();
        var params = new LightGcnParams(4, List.of(0.5, 0.5), Edges.LIKED, new Training(new Loss.Bpr(), 3, 8, 0.01, 0));
        ModelType.Fit fit = new ModelType.Fit(7, 1, Progress.SILENT);
        var fitted = (VectorRanker) Graphs.lightGcn(params).fit(TrainingData.of(snapshot), fit);
        List<Profile> everybody = IntStream.range(0, 2)
                .mapToObj(user -> Profile.of(snapshot, user))
                .toList();
        EmbeddingTable users = fitted.userVectors(everybody);
        assertThat(back.embeddings(snapshot, stamp("lightgcn", "1"), fitted.itemVectors(), users))
                .isEqualTo(5);
        float[] scores = new float[3];
        fitted.score(everybody.get(1), snapshot, scores);
        List<Row> products = TestDatabase.run("MATCH (user:User {id: '2'}), (item:Item) WITH item, "
                + "reduce(sum = 0.0, d IN range(0, 3) | sum + user.lightgcnEmbedding[d] * item.lightgcnEmbedding[d]) AS product "
                + "RETURN product ORDER BY item.id");
        for (int item = 0; item < 3; item++) {
            assertThat((float) products.get(item).real("product"))
                    .isCloseTo(scores[item], org.assertj.core.api.Assertions.within(1e-5f));
        }
    }

    @Test
    void aModelWithoutAPlaceInTheSchemaIsRefused() {
        assertThatThrownBy(() -> back.embeddings(snapshot(), stamp("itemknn", "1"), ITEMS, USERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the schema has no vectors of model `itemknn`, only of fastrp, lightgcn, gcn, graphsage, "
                        + "graphsage-gds, two-tower");
    }

    @Test
    void tablesOfAnotherSizeAreRefusedBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> back.embeddings(snapshot(), stamp("lightgcn", "1"), ITEMS, ITEMS))
                .hasMessage("users of the snapshot has 2 entries but user vectors has 3");
        assertThat(TestDatabase.run("MATCH (node) WHERE node.lightgcnEmbedding IS NOT NULL RETURN node"))
                .isEmpty();
    }

    private static Stamp stamp(String model, String version) {
        return new Stamp(model, version, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static Snapshot snapshot() {
        return reader().read();
    }

    private static SnapshotReader reader() {
        return new SnapshotReader(TestDatabase.graph(), 1, Progress.SILENT);
    }
}
