package io.because.neo4j;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Starts the child again when it dies, after a pause that doubles with every death in a row.
final class Supervisor {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int MOST_DEATHS_IN_A_ROW = 6;
    private static final long HEALTHY_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final ServerFolder folder;
    private final Life life;
    private final Consumer<ServerEvent> listener;
    private final AtomicReference<ServerProcess> current;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread;

    /// Starts the child once more and returns when it answers.
    @FunctionalInterface
    interface Life {
        ServerProcess start() throws InterruptedException;
    }

    private Supervisor(ServerFolder folder, Life life, ServerProcess first, Consumer<ServerEvent> listener) {
        this.folder = folder;
        this.life = life;
        this.listener = listener;
        this.current = new AtomicReference<>(first);
        this.thread =
                Thread.ofPlatform().daemon().name("because-neo4j-supervisor").unstarted(this::watch);
    }

    static Supervisor begin(ServerFolder folder, Life life, ServerProcess first, Consumer<ServerEvent> listener) {
        var supervisor = new Supervisor(folder, life, first, listener);
        supervisor.thread.start();
        return supervisor;
    }

    long pid() {
        return current.get().process().pid();
    }

    void stop() {
        if (stopped.compareAndSet(false, true)) {
            thread.interrupt();
            joinThread();
            current.get().stop();
            current.get().archive().keep();
            RunningServer.forget(folder.stateFile());
        }
    }

    private void watch() {
        int deaths = 0;
        try {
            while (!stopped.get()) {
                long bornNanos = System.nanoTime();
                int exitCode = current.get().process().waitFor();
                deaths = System.nanoTime() - bornNanos > HEALTHY_NANOS ? 1 : deaths + 1;
                deaths = revive(exitCode, deaths);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // stop() was called
        } catch (Neo4jServerException e) {
            RunningServer.forget(folder.stateFile());
            listener.accept(new ServerEvent.GaveUp(e));
        }
    }

    /// @return deaths in a row, more than before when the new one did not come up either
    private int revive(int exitCode, int deaths) throws InterruptedException {
        for (int death = deaths; ; death++) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (death - 1));
            listener.accept(new ServerEvent.Died(exitCode, folder.serverLog(), pause));
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            try {
                current.set(life.start());
                listener.accept(new ServerEvent.Restarted(pid()));
                return death;
            } catch (Neo4jServerException | UncheckedIOException e) {
                if (death >= MOST_DEATHS_IN_A_ROW) {
                    throw new Neo4jServerException("Neo4j died " + death + " times in a row: " + e.getMessage(), e);
                }
            }
        }
    }

    private void joinThread() {
        try {
            if (!Thread.currentThread().equals(thread)) { // a listener may stop the server it hears of
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
