package io.because.neo4j;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// The start of a server of ours, in a thread of its own: who asked for it may do something else meanwhile.
final class Starting {
    private final FutureTask<Supervisor> task;
    private final Thread thread;

    private Starting(FutureTask<Supervisor> task) {
        this.task = task;
        thread = Thread.ofPlatform().daemon().name("because-neo4j-start").unstarted(task);
    }

    /// @param lock held until the start has ended, one way or another
    static Starting begin(FolderLock lock, Callable<Supervisor> start) {
        var starting = new Starting(new FutureTask<>(() -> {
            try (lock) {
                return start.call();
            }
        }));
        starting.thread.start();
        return starting;
    }

    /// The server, as soon as it answers.
    ///
    /// @throws Neo4jServerException it could not be started
    Supervisor await() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Neo4jServerException("The start of Neo4j was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new Neo4jServerException("The start of Neo4j was interrupted", e);
        }
    }

    /// Breaks the start off, or stops what it has started.
    void stop() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (task.state() == Future.State.SUCCESS) {
            task.resultNow().stop();
        }
    }
}
