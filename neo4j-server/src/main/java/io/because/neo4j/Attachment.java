package io.because.neo4j;

import java.util.Optional;

/// Looks for a server that another process owns. Called under the [FolderLock].
final class Attachment {
    private Attachment() {}

    /// Waits for a server that is being restarted by its owner, or is stopping because its owner died.
    ///
    /// @return the ports to attach to; empty when the state file is missing or stale
    static Optional<Ports> find(ServerFolder folder, String password, Deadline deadline) throws InterruptedException {
        for (; ; ) {
            var state = RunningServer.read(folder.stateFile());
            if (state.isEmpty() || state.get().isStale()) {
                return Optional.empty();
            }
            var running = state.get();
            var readiness = Readiness.of(folder, running.ports(), password);
            if (running.isOwned() && readiness.now()) {
                return Optional.of(running.ports());
            }
            deadline.pauseOrThrow(() -> running.isOwned()
                    ? readiness.tooLate()
                    : "A Neo4j whose owner is gone still holds " + folder.home() + ": stop process "
                            + running.server().pid());
        }
    }
}
