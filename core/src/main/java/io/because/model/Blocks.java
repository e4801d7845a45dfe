package io.because.model;

import io.because.domain.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Works on rows in blocks, by several threads. Blocks depend on the number of rows only, not on the number of threads,
/// so work that writes to its own rows alone gives the same result with any number of threads.
public final class Blocks {
    private Blocks() {}

    /// One block of rows.
    @FunctionalInterface
    public interface Work {
        /// @param from first row
        /// @param to behind the last row
        void run(int from, int to);
    }

    /// Returns when all rows are done; the first failure is thrown again.
    ///
    /// @param size rows of a block; the last one may be shorter
    public static void run(int rows, int size, int threads, Work work) {
        Require.positive("size", size);
        Require.positive("threads", threads);
        if (threads == 1 || rows <= size) {
            for (int from = 0; from < rows; from += size) {
                work.run(from, Math.min(rows, from + size));
            }
            return;
        }
        List<Callable<Boolean>> blocks = new ArrayList<>();
        for (int start = 0; start < rows; start += size) {
            int from = start;
            blocks.add(() -> {
                work.run(from, Math.min(rows, from + size));
                return true;
            });
        }
        try (var executor = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory())) {
            for (Future<Boolean> block : executor.invokeAll(blocks)) {
                block.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fitting or scoring", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
