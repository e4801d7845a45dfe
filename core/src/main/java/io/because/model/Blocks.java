package io.because.model;

import io.because.domain.Require;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Works on rows in blocks, by several threads. Blocks depend on the number of rows only, not on the number of threads,
/// so work that writes to its own rows alone gives the same result with any number of threads.
public final class Blocks {
    /// They end when they have had nothing to do for a minute.
    private static final Executor OTHERS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("blocks ", 0).factory());

    private Blocks() {}

    /// One block of rows.
    @FunctionalInterface
    public interface Work {
        /// @param from first row
        /// @param to behind the last row
        void run(int from, int to);
    }

    /// Returns when all rows are done; the first failure is thrown again, and blocks not begun by then are left out.
    ///
    /// @param size rows of a block; the last one may be shorter
    /// @param threads the calling one is one of them
    public static void run(int rows, int size, int threads, Work work) {
        Require.positive("size", size);
        Require.positive("threads", threads);
        Shared shared = new Shared(rows, size, work);
        for (int k = 1; k < Math.min(threads, shared.blocks); k++) {
            OTHERS.execute(shared);
        }
        shared.run();
        shared.await();
    }

    /// Whoever is free takes the next block. A thread that comes when all are taken holds nobody up.
    private static final class Shared implements Runnable {
        private final int rows;
        private final int size;
        private final int blocks;
        private final Work work;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch left;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Shared(int rows, int size, Work work) {
            this.rows = rows;
            this.size = size;
            this.work = work;
            blocks = Math.ceilDiv(rows, size);
            left = new CountDownLatch(blocks);
        }

        @Override
        public void run() {
            for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        work.run(block * size, (int) Math.min(rows, (block + 1L) * size));
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    left.countDown();
                }
            }
        }

        void await() {
            boolean interrupted = false;
            while (left.getCount() > 0) {
                try {
                    left.await();
                } catch (InterruptedException e) { // others still write
                    failure.compareAndSet(null, new IllegalStateException("interrupted while fitting or scoring", e));
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            switch (failure.get()) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
    }
}
