package io.because.gnn;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.ModelVectors;
import io.because.cypher.Row;
import io.because.domain.Progress;
import io.because.domain.Require;
import java.util.HashMap;
import java.util.Map;

/// Lets Neo4j's Graph Data Science embed users and items, tie the nearest to each other, find communities and measure
/// who is central, and stores the outcome in the graph. The projection, which takes memory of the server, is dropped
/// whatever happens. One run at a time.
public final class GdsJobs {
    /// The model that wrote vectors and ties.
    public static final String MODEL = "fastrp";

    private static final String PROJECTION = "because";
    private static final int STEPS = 9;

    private final Graph graph;
    private final Progress progress;

    public GdsJobs(Graph graph, Progress progress) {
        this.graph = graph;
        this.progress = progress;
    }

    /// Writes `embedding`, `SIMILAR`, `LIKE_MINDED`, `community` and `centrality` of this version, then removes those
    /// of others; creates the vector indexes when they are absent.
    ///
    /// @throws IllegalStateException when nothing was liked yet
    public GdsReport run(GdsParams params, String version) {
        Require.notBlank("version", version);
        dropProjection();
        try (Projection _ = this::dropProjection;
                Progress.Step step = progress.begin("graph data science", STEPS)) {
            Row projected = project(params);
            step.advance(1);
            one("gds/fast-rp", fastRp(params));
            step.advance(1);
            Map<String, Object> stamp = Map.of("graph", PROJECTION, "model", MODEL, "version", version);
            long embeddings = count("gds/write-item-embeddings", stamp) + count("gds/write-user-embeddings", stamp);
            step.advance(2);
            long similar = count("gds/write-similar-items", neighbours(params, version));
            step.advance(1);
            long likeMinded = count("gds/write-like-minded", neighbours(params, version));
            step.advance(1);
            GdsReport.Structure structure = new GdsStructure(graph, PROJECTION).write(version);
            step.advance(1);
            forgetOthers(version);
            step.advance(1);
            createIndexes();
            step.advance(1);
            return new GdsReport(
                    projected.integer("nodes"),
                    projected.integer("relationships"),
                    embeddings,
                    new GdsReport.Ties(similar, likeMinded),
                    structure);
        }
    }

    /// Closed, it is gone; that this failed too does not hide what failed first.
    private interface Projection extends AutoCloseable {
        @Override
        void close();
    }

    private Row project(GdsParams params) {
        Row projected = one(
                "gds/project",
                Map.of(
                        "graph", PROJECTION,
                        "friendWeight", params.ties().friend(),
                        "genreWeight", params.ties().genre()));
        if (projected.orNull("nodes") == null || projected.integer("nodes") == 0) {
            throw new IllegalStateException(
                    "nobody liked anything yet: ingest interactions before the graph is embedded");
        }
        return projected;
    }

    private static Map<String, Object> fastRp(GdsParams params) {
        return Map.of(
                "graph", PROJECTION,
                "dimension", params.dimension(),
                "degreePower", params.degreePower(),
                "weights", params.weights(),
                "seed", params.seed(),
                "concurrency", GdsParams.CONCURRENCY);
    }

    private static Map<String, Object> neighbours(GdsParams params, String version) {
        Map<String, Object> map = new HashMap<>();
        map.put("graph", PROJECTION);
        map.put("neighbours", params.ties().neighbours());
        map.put("least", params.ties().least());
        map.put("model", MODEL);
        map.put("version", version);
        map.put("seed", params.seed());
        return map;
    }

    private void forgetOthers(String version) {
        one("gds/forget-item-embeddings", Map.of("version", version));
        one("gds/forget-user-embeddings", Map.of("version", version));
        Map<String, Object> stamp = Map.of("model", MODEL, "version", version);
        one("gds/forget-similar-items", stamp);
        one("gds/forget-like-minded", stamp);
    }

    private void createIndexes() {
        ModelVectors.of(MODEL).indexes().forEach(index -> graph.execute(index, Map.of()));
    }

    private void dropProjection() {
        graph.execute(Cypher.named("gds/drop"), Map.of("graph", PROJECTION));
    }

    private long count(String query, Map<String, ?> params) {
        return one(query, params).integer("written");
    }

    private Row one(String query, Map<String, ?> params) {
        return graph.execute(Cypher.named(query), params).getFirst();
    }
}
