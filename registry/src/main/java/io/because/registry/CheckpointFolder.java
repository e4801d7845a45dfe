package io.because.registry;

import io.because.model.Checkpoints;
import io.because.model.NamedArrays;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Checkpoints as files.
public final class CheckpointFolder implements Checkpoints {
    private final SealedFiles files;
    private final Duration every;

    /// @param folder need not exist yet
    public CheckpointFolder(Path folder) {
        this(folder, NONE.every());
    }

    /// @param every how long a fit goes on without keeping what it has reached
    public CheckpointFolder(Path folder, Duration every) {
        files = new SealedFiles(folder);
        this.every = every;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public Optional<NamedArrays> last(String fit) {
        try {
            return files.last(fit);
        } catch (DamagedModelException e) {
            throw new IllegalStateException(
                    e.getMessage() + "; delete this checkpoint to begin the fit from the start", e);
        }
    }

    @Override
    public void keep(String fit, NamedArrays reached) {
        files.keep(fit, reached);
    }

    @Override
    public void forget(String fit) {
        files.delete(fit);
    }
}
