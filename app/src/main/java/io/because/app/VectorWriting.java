package io.because.app;

import io.because.gnn.Stamp;
import io.because.gnn.WriteBack;
import io.because.graph.EmbeddingTable;
import io.because.graph.Snapshot;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.VectorRanker;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes the vectors of fitted models into the graph, for the models and analysts that build on them.
///
/// @param snapshot that the models were fitted on
record VectorWriting(WriteBack back, Snapshot snapshot, Clock clock) {
    private static final int BATCH = 512;

    /// @param version in the registry
    /// @return what was written, in words; empty for a model without vectors
    Optional<String> write(Ranker ranker, int version) {
        if (!(ranker instanceof VectorRanker model)) {
            return Optional.empty();
        }
        EmbeddingTable items = model.itemVectors();
        Stamp stamp = new Stamp(model.name(), Integer.toString(version), clock.instant());
        long written = back.embeddings(snapshot, stamp, items, users(model, items.dimension()));
        return Optional.of(String.format(
                Locale.ROOT,
                "  wrote %,d vectors of %s@%d, %d values each",
                written,
                model.name(),
                version,
                items.dimension()));
    }

    /// A batch at a time, because some models work on a whole neighbourhood for each profile.
    private EmbeddingTable users(VectorRanker model, int dimension) {
        float[] all = new float[Math.multiplyExact(snapshot.users(), dimension)];
        for (int from = 0; from < snapshot.users(); from += BATCH) {
            List<Profile> profiles = IntStream.range(from, Math.min(from + BATCH, snapshot.users()))
                    .mapToObj(user -> Profile.of(snapshot, user))
                    .toList();
            float[] batch = model.userVectors(profiles).values();
            System.arraycopy(batch, 0, all, from * dimension, batch.length);
        }
        return new EmbeddingTable(model.name(), dimension, all);
    }
}
