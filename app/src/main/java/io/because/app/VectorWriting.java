package io.because.app;

import io.because.gnn.GdsJobs;
import io.because.gnn.Stamp;
import io.because.gnn.WriteBack;
import io.because.graph.EmbeddingTable;
import io.because.graph.Snapshot;
import io.because.model.Profile;
import io.because.model.Ranker;
import io.because.model.VectorRanker;
import io.because.schema.VectorKeys;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/// Writes the vectors of fitted models into the graph, for the models and analysts that build on them.
///
/// @param snapshot that the models were fitted on
record VectorWriting(WriteBack back, Snapshot snapshot, Clock clock) {
    /// @param version in the registry
    /// @return what was written, in words; empty for a model without vectors, whose vectors Graph Data
    ///     Science wrote itself, or whose vectors have no place in the schema
    Optional<String> write(Ranker ranker, int version) {
        if (!(ranker instanceof VectorRanker model)
                || model.name().equals(GdsJobs.MODEL)
                || !VectorKeys.has(model.name())) {
            return Optional.empty();
        }
        EmbeddingTable items = model.itemVectors();
        Stamp stamp = new Stamp(model.name(), Integer.toString(version), clock.instant());
        long written = back.embeddings(
                snapshot, stamp, items, UserVectors.of(model, snapshot.users(), user -> Profile.of(snapshot, user)));
        return Optional.of(String.format(
                Locale.ROOT,
                "  wrote %,d vectors of %s@%d, %d values each",
                written,
                model.name(),
                version,
                items.dimension()));
    }
}
