package io.because.app;

import io.because.cypher.Indices;
import io.because.cypher.SnapshotReader;
import io.because.graph.Snapshot;
import io.because.registry.DamagedModelException;
import io.because.registry.SnapshotFolder;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The graph as it was read last, and how it is read anew: users, items and genres keep the indices they had, since
/// models store what they know of them by index.
///
/// @param folder where it is kept
record KeptGraph(SnapshotFolder folder) {
    private static final Logger LOG = LoggerFactory.getLogger(KeptGraph.class);

    /// Nothing when nothing was kept, or what was is damaged.
    Optional<Snapshot> last() {
        try {
            return folder.last();
        } catch (DamagedModelException e) {
            LOG.warn("the graph is read from the database: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// From the database.
    Snapshot read(SnapshotReader reader) {
        return reader.read(last().map(Indices::of).orElse(Indices.NONE));
    }

    void keep(Snapshot snapshot) {
        folder.keep(snapshot);
    }
}
