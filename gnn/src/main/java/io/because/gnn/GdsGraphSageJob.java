package io.because.gnn;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.Row;
import io.because.domain.Progress;
import io.because.graph.EmbeddingTable;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.linear.Finite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets Neo4j's Graph Data Science train GraphSAGE on the graph and give every user and item a vector, those without
/// ties too. Writes nothing into the graph. Projection and model, which take memory and one of the three places of GDS
/// Community's catalogue, are dropped whatever happens. One run at a time.
final class GdsGraphSageJob {
    /// Of the projection, of the model in the catalogue and of the job.
    private static final String NAME = "because-graphsage";

    private final Graph graph;
    private final Progress progress;
    private final GdsGraphSageParams params;

    GdsGraphSageJob(Graph graph, Progress progress, GdsGraphSageParams params) {
        this.graph = graph;
        this.progress = progress;
        this.params = params;
    }

    /// @param without liked items that are left out, by user id: what a measurement holds back
    /// @return vectors by index of the snapshot; whom the snapshot does not know is left out
    /// @throws IllegalStateException when nothing was liked yet
    NodeEmbeddings run(Snapshot snapshot, Map<String, List<String>> without, long seed) {
        drop();
        try {
            project(without);
            one("gds/degree", Map.of("graph", NAME));
            one("gds/scale-degree", Map.of("graph", NAME));
            try (GdsProgress _ = new GdsProgress(graph, NAME, "training " + GdsGraphSageParams.MODEL, progress)) {
                one("gds/graph-sage-train", training(seed));
            }
            return vectors(snapshot);
        } finally {
            drop();
        }
    }

    private void project(Map<String, List<String>> without) {
        Row projected =
                one("gds/project-with-features", Map.of("graph", NAME, "genres", params.genres(), "without", without));
        if (projected.orNull("relationships") == null || projected.integer("relationships") == 0) {
            throw new IllegalStateException(
                    "nobody liked anything yet: ingest interactions before the graph is embedded");
        }
    }

    private Map<String, Object> training(long seed) {
        GdsGraphSageParams.Training training = params.training();
        Map<String, Object> map = new HashMap<>();
        map.put("graph", NAME);
        map.put("model", NAME);
        map.put("job", NAME);
        map.put("dimension", params.dimension());
        map.put("samples", params.samples());
        map.put("epochs", training.epochs());
        map.put("iterations", training.iterations());
        map.put("batch", training.batch());
        map.put("rate", training.rate());
        map.put("negativeWeight", training.negativeWeight());
        map.put("seed", seed);
        map.put("concurrency", GdsParams.CONCURRENCY);
        return map;
    }

    private NodeEmbeddings vectors(Snapshot snapshot) {
        int dimension = params.dimension();
        IdMap userIds = snapshot.userIds();
        IdMap itemIds = snapshot.catalogue().ids();
        float[] users = new float[Math.multiplyExact(userIds.size(), dimension)];
        float[] items = new float[Math.multiplyExact(itemIds.size(), dimension)];
        Map<String, Object> ask = Map.of("graph", NAME, "model", NAME, "concurrency", GdsParams.CONCURRENCY);
        graph.stream(Cypher.named("gds/graph-sage-vectors"), ask, row -> {
            boolean user = row.bool("isUser");
            int index = (user ? userIds : itemIds).index(row.string("id"));
            if (index >= 0) {
                copy(row.list("vector"), user ? users : items, index * dimension);
            }
        });
        Finite.check(users, "user vectors", "training " + GdsGraphSageParams.MODEL);
        Finite.check(items, "item vectors", "training " + GdsGraphSageParams.MODEL);
        return new NodeEmbeddings(
                new EmbeddingTable(GdsGraphSageParams.MODEL, dimension, users),
                new EmbeddingTable(GdsGraphSageParams.MODEL, dimension, items));
    }

    private static void copy(List<Number> vector, float[] into, int at) {
        for (int d = 0; d < vector.size(); d++) {
            into[at + d] = vector.get(d).floatValue();
        }
    }

    private void drop() {
        graph.execute(Cypher.named("gds/drop"), Map.of("graph", NAME));
        graph.execute(Cypher.named("gds/drop-model"), Map.of("model", NAME));
    }

    private Row one(String query, Map<String, ?> params) {
        return graph.execute(Cypher.named(query), params).getFirst();
    }
}
