package io.because.engine;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Threads that share the work of a step. It is cut into the same chunks however many threads there are, and with
/// them every sum. Whoever is free takes the next chunk: a thread that has slept may wake up as late as half a
/// millisecond, in which the others have done most of it.
final class Workers implements AutoCloseable {
    private static final int CHUNK = 512;

    private final int threads;
    private final ExecutorService others;

    /// Some numbers of a piece of work.
    interface Span {
        /// @param chunk 0 first
        void run(int chunk, int from, int to);
    }

    /// @param span for all numbers below `size`
    record Work(int size, Span span) {
        static int chunks(int size) {
            return Math.ceilDiv(size, CHUNK);
        }

        private Stream<Runnable> parts() {
            return IntStream.range(0, chunks(size))
                    .mapToObj(chunk -> () -> span.run(chunk, chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK)));
        }
    }

    Workers(int threads) {
        this.threads = threads;
        others = Executors.newFixedThreadPool(
                Math.max(1, threads - 1),
                Thread.ofPlatform().daemon().name("weights ", 0).factory());
    }

    /// Ends when all is done.
    void run(List<Work> works) {
        Parts parts = new Parts(works.stream().flatMap(Work::parts).toList());
        for (int k = 1; k < threads; k++) {
            others.execute(parts);
        }
        parts.run();
        parts.await();
    }

    /// What is to be done, by all threads that run this.
    private static final class Parts implements Runnable {
        private final List<Runnable> all;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Parts(List<Runnable> all) {
            this.all = all;
        }

        @Override
        public void run() {
            for (int k = next.getAndIncrement(); k < all.size(); k = next.getAndIncrement()) {
                try {
                    all.get(k).run();
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                }
                done.incrementAndGet();
            }
        }

        /// Another thread has a chunk at most, which is done before this one could sleep and wake up.
        void await() {
            while (done.get() < all.size()) {
                Thread.onSpinWait();
            }
            Throwable failed = failure.get();
            if (failed != null) {
                throw new CompletionException(failed);
            }
        }
    }

    @Override
    public void close() {
        others.close();
    }
}
