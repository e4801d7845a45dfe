package io.because.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Makes the batches of a training in order, one step ahead, by a thread of its own.
final class BatchLoader implements AutoCloseable {
    private final Examples examples;
    private final Trainer trainer;
    private final long steps;
    private final ExecutorService thread;
    private long step;
    private CompletableFuture<Batch> next;

    /// @param trainer prepares what it can
    /// @param from the first step
    /// @param steps behind the last one
    BatchLoader(String model, Examples examples, Trainer trainer, long from, long steps) {
        this.examples = examples;
        this.trainer = trainer;
        this.steps = steps;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("batches of " + model).factory());
        step = from;
        next = ahead();
    }

    /// @throws RuntimeException what making the batch threw; an error likewise
    Batch next() {
        Batch batch = made();
        step++;
        next = ahead();
        return batch;
    }

    private Batch made() {
        try {
            return next.join();
        } catch (CompletionException thrown) {
            switch (thrown.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw thrown;
            }
        }
    }

    private CompletableFuture<Batch> ahead() {
        if (step >= steps) {
            return CompletableFuture.failedFuture(new IllegalStateException("no batch after the last"));
        }
        int perEpoch = examples.stepsPerEpoch();
        int epoch = (int) (step / perEpoch);
        int inEpoch = (int) (step % perEpoch);
        return CompletableFuture.supplyAsync(
                () -> {
                    Batch batch = examples.batch(epoch, inEpoch);
                    trainer.prepare(batch);
                    return batch;
                },
                thread);
    }

    @Override
    public void close() {
        thread.close();
    }
}
