package io.because.engine;

import io.because.domain.Progress;
import io.because.model.Checkpoints;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Trains a network: batches are made by a thread of their own, one step ahead; the rate follows its
/// schedule; training ends early when the validation has not improved for a while. A training that was
/// interrupted goes on from its last checkpoint to the same weights.
public final class TrainingLoop {
    private static final long BETWEEN_CHECKPOINTS = Duration.ofSeconds(30).toNanos();

    private final String model;
    private final TrainingParams params;
    private final Progress progress;
    private final @Nullable ToDoubleFunction<Weights> validation;
    private final Checkpoints checkpoints;
    private final String fit;

    /// @param validation of the weights after an epoch, higher is better; null: all epochs are trained
    ///     and the last weights are kept
    public TrainingLoop(
            String model, TrainingParams params, Progress progress, @Nullable ToDoubleFunction<Weights> validation) {
        this(model, params, progress, validation, Checkpoints.NONE, model);
    }

    private TrainingLoop(
            String model,
            TrainingParams params,
            Progress progress,
            @Nullable ToDoubleFunction<Weights> validation,
            Checkpoints checkpoints,
            String fit) {
        this.model = model;
        this.params = params;
        this.progress = progress;
        this.validation = validation;
        this.checkpoints = checkpoints;
        this.fit = fit;
    }

    /// The same, but it can be interrupted.
    ///
    /// @param key names the training: model, params, data, seed, engine
    public TrainingLoop keeping(Checkpoints where, String key) {
        return new TrainingLoop(model, params, progress, validation, where, key);
    }

    /// @param weights the best
    public record Trained(Weights weights, LearningCurve curve) {}

    /// @throws IllegalStateException when a loss or gradient is no number, saying where; what was reached
    ///     before it is kept
    public Trained run(Trainer trainer, Examples examples) {
        int perEpoch = examples.stepsPerEpoch();
        long steps = (long) params.epochs() * perEpoch;
        Course course = checkpoints
                .last(fit)
                .map(arrays -> Course.from(arrays, trainer))
                .orElseGet(Course::new);
        try (Progress.Step bar = progress.begin("training " + model, steps);
                BatchLoader batches = new BatchLoader(model, examples, trainer, course.steps(), steps)) {
            bar.advance(course.steps());
            long kept = System.nanoTime();
            while (course.steps() < steps && course.steps() / perEpoch - course.bestEpoch() <= params.patience()) {
                long start = System.nanoTime();
                do {
                    if (System.nanoTime() - kept > BETWEEN_CHECKPOINTS) {
                        checkpoints.keep(fit, course.arrays(trainer));
                        kept = System.nanoTime();
                    }
                    course.stepped(step(trainer, batches.next(), course, steps));
                    bar.advance(1);
                } while (course.steps() % perEpoch != 0);
                measure(trainer, course, perEpoch, (System.nanoTime() - start) / 1e9);
            }
        }
        checkpoints.forget(fit);
        Weights best = course.best();
        return new Trained(best == null ? trainer.weights() : best, course.curve());
    }

    private double step(Trainer trainer, Batch batch, Course course, long steps) {
        double rate = params.rate(course.steps(), steps);
        try {
            return trainer.step(batch, rate, params.clip());
        } catch (IllegalStateException stopped) {
            checkpoints.keep(fit, course.arrays(trainer));
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "%s stopped at step %d of %d, rate %.2g: %s; lower the rate",
                            model,
                            course.steps(),
                            steps,
                            rate,
                            stopped.getMessage()),
                    stopped);
        }
    }

    private void measure(Trainer trainer, Course course, int perEpoch, double seconds) {
        if (validation == null) {
            course.ended(perEpoch, Double.NaN, seconds);
            course.best(Double.NaN, null);
        } else {
            Weights reached = trainer.weights();
            double quality = validation.applyAsDouble(reached);
            course.ended(perEpoch, quality, seconds);
            if (course.isBest(quality)) {
                course.best(quality, reached);
            }
        }
    }
}
