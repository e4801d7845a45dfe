package io.because.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Runs the same work on many inputs, a few at a time.
final class Parallel {
    private Parallel() {}

    /// The first failure is thrown, as it is, when what runs has ended; after it nothing more is begun.
    ///
    /// @return results in the order of the inputs
    static <I, R> List<R> map(int threads, List<I> inputs, Function<I, R> work) {
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> futures = new ArrayList<>();
            inputs.forEach(input -> futures.add(pool.submit(() -> attempt(input, work, failure))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw failure.get() instanceof RuntimeException first ? first : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            failure.compareAndSet(null, new CancellationException());
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the work was interrupted", e);
        }
    }

    private static <I, R> R attempt(I input, Function<I, R> work, AtomicReference<@Nullable Throwable> failure) {
        if (failure.get() != null) {
            throw new CancellationException();
        }
        try {
            return work.apply(input);
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            throw e;
        }
    }
}
