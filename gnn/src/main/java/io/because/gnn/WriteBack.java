package io.because.gnn;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.ModelVectors;
import io.because.domain.Progress;
import io.because.domain.Require;
import io.because.graph.Csr;
import io.because.graph.EmbeddingTable;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Stores what models worked out, in batches. The new version is written completely before others are removed, so
/// readers never find nothing; writing a version twice changes nothing.
public final class WriteBack {
    private static final int BATCH = 5000;

    private final Graph graph;
    private final Progress progress;

    /// One line of a user's list.
    ///
    /// @param rank 1 first
    /// @param because the reason in words
    public record Recommended(String user, String item, int rank, double score, String because) {}

    public WriteBack(Graph graph, Progress progress) {
        this.graph = graph;
        this.progress = progress;
    }

    /// @param tastes users x genres of the snapshot
    /// @return how many were written
    public long tastes(Snapshot snapshot, Csr tastes, Stamp stamp) {
        Stream<Map<String, ?>> rows = IntStream.range(0, tastes.rows())
                .boxed()
                .flatMap(user -> IntStream.range(tastes.from(user), tastes.to(user))
                        .mapToObj(e -> Map.of(
                                "user", snapshot.userIds().id(user),
                                "genre", snapshot.catalogue().genreNames().id(tastes.targets()[e]),
                                "score", (double) tastes.weights()[e])));
        return write("tastes", rows.iterator(), tastes.edges(), stamp);
    }

    /// @param rows read once, as they are written
    /// @param total how many there are, for the progress; negative when unknown
    /// @return how many were written
    public long recommendations(Iterator<Recommended> rows, long total, Stamp stamp) {
        Iterator<Map<String, ?>> maps = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Map<String, ?> next() {
                Recommended row = rows.next();
                return Map.of(
                        "user", row.user,
                        "item", row.item,
                        "rank", row.rank,
                        "score", row.score,
                        "because", row.because);
            }
        };
        return write("recommended", maps, total, stamp);
    }

    /// Stores the vectors of a fitted model in the properties that the schema has for it, and makes the vector indexes
    /// when they are absent. Rows of zeros are left out.
    ///
    /// @param items by item index of the snapshot
    /// @param users by user index of the snapshot
    /// @return how many vectors were written
    /// @throws IllegalArgumentException when the schema has no place for vectors of the stamp's model, or a
    ///     table has another number of rows than the snapshot
    public long embeddings(Snapshot snapshot, Stamp stamp, EmbeddingTable items, EmbeddingTable users) {
        ModelVectors vectors = ModelVectors.of(stamp.model());
        Require.sameLength("items of the snapshot", snapshot.items(), "item vectors", items.rows());
        Require.sameLength("users of the snapshot", snapshot.users(), "user vectors", users.rows());
        long written = vectors("item-vectors", snapshot.catalogue().ids(), items, vectors, stamp)
                + vectors("user-vectors", snapshot.userIds(), users, vectors, stamp);
        vectors.indexes().forEach(index -> graph.execute(index, Map.of()));
        return written;
    }

    private long vectors(String what, IdMap ids, EmbeddingTable table, ModelVectors vectors, Stamp stamp) {
        Stream<Map<String, ?>> rows = IntStream.range(0, table.rows())
                .filter(row -> !isZero(vector(table, row)))
                .mapToObj(row -> Map.of("id", ids.id(row), "vector", vector(table, row)));
        return write(what, rows.iterator(), table.rows(), stamp, vectors.params());
    }

    private static float[] vector(EmbeddingTable table, int row) {
        return Arrays.copyOfRange(table.values(), table.at(row), table.at(row) + table.dimension());
    }

    private static boolean isZero(float... vector) {
        for (float value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private long write(String what, Iterator<Map<String, ?>> rows, long total, Stamp stamp) {
        return write(what, rows, total, stamp, Map.of());
    }

    /// @param keys further params of the queries
    private long write(String what, Iterator<Map<String, ?>> rows, long total, Stamp stamp, Map<String, String> keys) {
        Map<String, Object> params = new HashMap<>(keys);
        params.put("model", stamp.model());
        params.put("version", stamp.version());
        params.put("at", stamp.at().atZone(ZoneOffset.UTC));
        long written = 0;
        try (Progress.Step step = progress.begin("writing " + what, total)) {
            while (rows.hasNext()) {
                params.put("rows", batch(rows));
                written += graph.write(work -> work.run(Cypher.named("gds/write-" + what), params))
                        .getFirst()
                        .integer("written");
                step.advance(BATCH);
            }
        }
        params.remove("rows");
        graph.execute(Cypher.named("gds/forget-" + what), params);
        return written;
    }

    private static List<Map<String, ?>> batch(Iterator<Map<String, ?>> rows) {
        List<Map<String, ?>> batch = new ArrayList<>(BATCH);
        while (rows.hasNext() && batch.size() < BATCH) {
            batch.add(rows.next());
        }
        return batch;
    }
}
