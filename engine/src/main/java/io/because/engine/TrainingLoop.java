package io.because.engine;

import io.because.domain.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Trains a network: batches are made by a thread of their own, one step ahead; the rate falls;
/// training ends early when the validation has not improved for a while.
public final class TrainingLoop {
    private final String model;
    private final TrainingParams params;
    private final Progress progress;
    private final @Nullable ToDoubleFunction<Weights> validation;

    /// @param validation of the weights after an epoch, higher is better; null: all epochs are trained
    ///     and the last weights are kept
    public TrainingLoop(
            String model, TrainingParams params, Progress progress, @Nullable ToDoubleFunction<Weights> validation) {
        this.model = model;
        this.params = params;
        this.progress = progress;
        this.validation = validation;
    }

    /// @param weights the best
    public record Trained(Weights weights, LearningCurve curve) {}

    /// @throws IllegalStateException when a loss or gradient is no number, saying where
    public Trained run(Trainer trainer, Examples examples) {
        int perEpoch = examples.stepsPerEpoch();
        long steps = (long) params.epochs() * perEpoch;
        List<LearningCurve.Epoch> epochs = new ArrayList<>();
        Weights best = trainer.weights();
        int bestEpoch = -1;
        double bestValidation = Double.NEGATIVE_INFINITY;
        try (Progress.Step bar = progress.begin("training " + model, steps);
                ExecutorService loader = Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("batches of " + model).factory())) {
            CompletableFuture<Batch> next = ahead(examples, 0, loader);
            for (int epoch = 0; epoch < params.epochs() && epoch - bestEpoch <= params.patience(); epoch++) {
                long start = System.nanoTime();
                double sum = 0;
                for (int k = 0; k < perEpoch; k++) {
                    long step = (long) epoch * perEpoch + k;
                    Batch batch = next.join();
                    next = step + 1 < steps ? ahead(examples, step + 1, loader) : next;
                    sum += step(trainer, batch, step, steps);
                    bar.advance(1);
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                Weights reached = trainer.weights();
                double quality = validation == null ? Double.NaN : validation.applyAsDouble(reached);
                epochs.add(new LearningCurve.Epoch(sum / perEpoch, quality, seconds));
                if (validation == null || quality > bestValidation) {
                    best = reached;
                    bestEpoch = epoch;
                    bestValidation = quality;
                }
            }
        }
        return new Trained(best, new LearningCurve(epochs, bestEpoch));
    }

    private static CompletableFuture<Batch> ahead(Examples examples, long step, ExecutorService loader) {
        int perEpoch = examples.stepsPerEpoch();
        return CompletableFuture.supplyAsync(
                () -> examples.batch((int) (step / perEpoch), (int) (step % perEpoch)), loader);
    }

    private double step(Trainer trainer, Batch batch, long step, long steps) {
        double rate = params.rate(step, steps);
        try {
            return trainer.step(batch, rate);
        } catch (IllegalStateException stopped) {
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "%s stopped at step %d of %d, rate %.2g: %s; lower the rate",
                            model,
                            step,
                            steps,
                            rate,
                            stopped.getMessage()),
                    stopped);
        }
    }
}
