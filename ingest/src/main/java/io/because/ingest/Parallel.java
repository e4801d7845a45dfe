package io.because.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Runs the same work on many inputs, a few at a time.
final class Parallel {
    private Parallel() {}

    /// The first failure is thrown, as it is, when what runs has ended; what has not begun is not begun.
    ///
    /// @return results in the order of the inputs
    static <I, R> List<R> map(int threads, List<I> inputs, Function<I, R> work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> futures = new ArrayList<>();
            inputs.forEach(input -> futures.add(pool.submit(() -> work.apply(input))));
            List<R> results = new ArrayList<>();
            try {
                for (Future<R> future : futures) {
                    results.add(future.get());
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the work was interrupted", e);
            } finally {
                futures.forEach(future -> future.cancel(false));
            }
            return results;
        }
    }
}
