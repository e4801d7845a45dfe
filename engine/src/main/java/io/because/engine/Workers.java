package io.because.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Threads that share the work of a step. The parts are the same whichever thread is first, and with them
/// every sum.
final class Workers implements AutoCloseable {
    private final int threads;
    private final ExecutorService others;

    /// Some numbers of a piece of work.
    interface Span {
        /// @param part by which thread, 0 first
        void run(int part, int from, int to);
    }

    /// @param span for all numbers below `size`, in as many parts as there are threads
    record Work(int size, Span span) {}

    Workers(int threads) {
        this.threads = threads;
        others = Executors.newFixedThreadPool(
                Math.max(1, threads - 1),
                Thread.ofPlatform().daemon().name("weights ", 0).factory());
    }

    int threads() {
        return threads;
    }

    /// Ends when all is done.
    void run(List<Work> works) {
        List<CompletableFuture<Void>> running = IntStream.range(1, threads)
                .mapToObj(part -> CompletableFuture.runAsync(() -> runPart(works, part), others))
                .toList();
        try {
            runPart(works, 0);
        } finally {
            running.forEach(CompletableFuture::join);
        }
    }

    private void runPart(List<Work> works, int part) {
        for (Work work : works) {
            work.span.run(part, begin(part, work.size), begin(part + 1, work.size));
        }
    }

    private int begin(int part, int size) {
        return (int) ((long) size * part / threads);
    }

    @Override
    public void close() {
        others.close();
    }
}
