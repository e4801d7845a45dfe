package io.because.neo4j;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches a borrowed server. When its owner stops it or dies, the first heir to notice starts it again on the same
/// ports and owns it from then on, so that two processes that work on one folder may end in any order.
final class Heir {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Neo4jServerConfig config;
    private final Ports ports;
    private final Supervision takeover;
    private final Consumer<ServerEvent> listener;
    private final Thread thread;
    private volatile @Nullable Supervisor inherited;

    private Heir(Neo4jServerConfig config, Ports ports, Supervision takeover, Consumer<ServerEvent> listener) {
        this.config = config;
        this.ports = ports;
        this.takeover = takeover;
        this.listener = listener;
        thread = Thread.ofPlatform().daemon().name("because-neo4j-heir").unstarted(this::watch);
    }

    static Heir begin(Neo4jServerConfig config, Ports ports, Supervision takeover, Consumer<ServerEvent> listener) {
        Heir heir = new Heir(config, ports, takeover, listener);
        heir.thread.start();
        return heir;
    }

    /// Null as long as another process owns the server.
    @Nullable
    Supervisor inherited() {
        return inherited;
    }

    void stop() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Supervisor own = inherited;
        if (own != null) {
            own.stop();
        }
    }

    private void watch() {
        ServerFolder folder = ServerFolder.create(config.home());
        try {
            while (inherited == null) {
                TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
                if (isOrphaned(folder)) {
                    inherit(folder);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stop() was called
        } catch (Neo4jServerException e) {
            listener.accept(new ServerEvent.GaveUp(e));
        }
    }

    private void inherit(ServerFolder folder) throws InterruptedException {
        try (var _ = FolderLock.take(folder, Deadline.in(config.patience()))) {
            if (isOrphaned(folder)) { // else another heir was faster
                Supervisor own = takeover.begin();
                inherited = own;
                listener.accept(new ServerEvent.TookOver(own.pid()));
            }
        }
    }

    private boolean isOrphaned(ServerFolder folder) {
        var state = RunningServer.read(folder.stateFile());
        if (state.isPresent() && !state.get().isStale() && !state.get().ports().equals(ports)) {
            throw new Neo4jServerException("Neo4j in " + config.home()
                    + " was stopped by its owner and has been started anew on other ports: start this program again");
        }
        return state.isEmpty() || state.get().isStale();
    }
}
