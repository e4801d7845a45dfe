package io.because.registry;

import io.because.graph.Snapshot;
import io.because.model.NamedArrays;
import java.nio.file.Path;
import java.util.Optional;

/// The last snapshot of the graph as a file, so that a service that starts again need not wait for the database. The
/// file is mapped and copied, never parsed: its size, not the number of nodes and edges, is the cost.
public final class SnapshotFolder {
    private static final String NAME = "snapshot";

    private final SealedFiles files;

    /// @param folder need not exist yet
    public SnapshotFolder(Path folder) {
        files = new SealedFiles(folder);
    }

    /// Replaces what was kept before.
    public void keep(Snapshot snapshot) {
        files.keep(NAME, SnapshotArrays.of(snapshot));
    }

    /// @throws DamagedModelException when the file is not what was written, or another version of this program wrote it
    public Optional<Snapshot> last() {
        return files.last(NAME).map(this::restored);
    }

    private Snapshot restored(NamedArrays arrays) {
        try {
            return SnapshotArrays.restore(arrays);
        } catch (IllegalArgumentException e) {
            throw new DamagedModelException(
                    files.folder(), "another version of this program wrote it (" + e.getMessage() + ")", e);
        }
    }
}
