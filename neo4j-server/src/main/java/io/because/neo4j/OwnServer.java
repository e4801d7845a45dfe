package io.because.neo4j;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A server of ours: not started yet, running, or stopped for good. Safe to share; who stops it while another thread
/// starts it breaks the start off.
final class OwnServer {
    private final FolderLock folderLock;
    private final Supervision supervision;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Thread starter;
    private volatile @Nullable Supervisor supervisor;
    private volatile boolean stopped;

    /// @param folderLock held until the start has ended, or will never be
    OwnServer(FolderLock folderLock, Supervision supervision) {
        this.folderLock = folderLock;
        this.supervision = supervision;
    }

    /// Null before it was started.
    @Nullable
    Supervisor supervisor() {
        return supervisor;
    }

    /// Returns when it answers; at once when it does already.
    void start() throws InterruptedException {
        turn.lock();
        try {
            if (supervisor == null) {
                begin();
            }
        } finally {
            turn.unlock();
        }
    }

    private void begin() throws InterruptedException {
        starter = Thread.currentThread(); // before the look at `stopped`: stop() looks the other way round
        try (folderLock) {
            if (stopped) {
                throw new Neo4jServerException("This Neo4j was stopped, or could not be started: begin anew");
            }
            stopped = true; // unless what follows succeeds
            supervisor = supervision.begin();
            stopped = false;
        } finally {
            starter = null;
        }
    }

    void stop() {
        stopped = true;
        Thread starting = starter;
        if (starting != null) {
            starting.interrupt();
        }
        turn.lock();
        try {
            Supervisor running = supervisor;
            if (running == null) {
                folderLock.close();
            } else {
                running.stop();
            }
        } finally {
            turn.unlock();
        }
    }
}
