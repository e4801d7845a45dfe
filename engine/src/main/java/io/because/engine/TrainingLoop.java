package io.because.engine;

import io.because.domain.Progress;
import io.because.model.Checkpoints;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingLog;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Trains a network: batches are made by a thread of their own, one step ahead; the rate follows its
/// schedule; training ends early when the validation has not improved for a while. A training that was
/// interrupted goes on from its last checkpoint to the same weights.
public final class TrainingLoop {
    private final String model;
    private final TrainingParams params;
    private final Progress progress;
    private final @Nullable ToDoubleFunction<Weights> validation;
    private final Checkpoints checkpoints;
    private final String key;
    private final TrainingLog log;

    /// @param validation of the weights after an epoch, higher is better; null: all epochs are trained
    ///     and the last weights are kept
    public TrainingLoop(
            String model, TrainingParams params, Progress progress, @Nullable ToDoubleFunction<Weights> validation) {
        this(model, params, new Fit(0, 1, progress), model, validation);
    }

    /// Can be interrupted, and tells of its epochs.
    ///
    /// @param fit whose checkpoints are kept and log is told
    /// @param key names the training among all checkpoints
    public TrainingLoop(
            String model, TrainingParams params, Fit fit, String key, @Nullable ToDoubleFunction<Weights> validation) {
        this.model = model;
        this.params = params;
        this.validation = validation;
        this.key = key;
        progress = fit.progress();
        checkpoints = fit.checkpoints();
        log = fit.log();
    }

    /// @param weights the best
    public record Trained(Weights weights, LearningCurve curve) {}

    /// @throws IllegalStateException when a loss or gradient is no number, or there is no memory for half a batch,
    ///     saying in which step and why; what was reached before it is kept
    /// @throws RuntimeException whatever else a step or making its batch threw; what was reached is kept, too,
    ///     but for half of a batch
    public Trained run(Trainer trainer, Examples examples) {
        int perEpoch = examples.stepsPerEpoch();
        long steps = (long) params.epochs() * perEpoch;
        Course course = checkpoints
                .last(key)
                .map(arrays -> Course.from(arrays, trainer))
                .orElseGet(Course::new);
        try (Progress.Step bar = progress.begin("training " + model, steps);
                BatchLoader batches = new BatchLoader(model, examples, trainer, course.steps(), steps)) {
            bar.advance(course.steps());
            long kept = System.nanoTime();
            while (course.steps() < steps && course.steps() / perEpoch - course.bestEpoch() <= params.patience()) {
                long start = System.nanoTime();
                do {
                    if (System.nanoTime() - kept >= checkpoints.every().toNanos()) {
                        checkpoints.keep(key, course.arrays(trainer));
                        kept = System.nanoTime();
                    }
                    course.stepped(step(trainer, batches, course, steps));
                    bar.advance(1);
                } while (course.steps() % perEpoch != 0);
                measure(trainer, course, perEpoch, (System.nanoTime() - start) / 1e9);
                tell(course.curve(), params.rate(course.steps() - 1, steps));
            }
        }
        checkpoints.forget(key);
        Weights best = course.best();
        return new Trained(best == null ? trainer.weights() : best, course.curve());
    }

    private double step(Trainer trainer, BatchLoader batches, Course course, long steps) {
        Batch batch = made(batches, trainer, course);
        double rate = params.rate(course.steps(), steps);
        try {
            return WholeSteps.run(() -> step(trainer, batch, rate));
        } catch (HalfAStepException half) { // what was kept last is whole
            throw told(half.why(), rate, course, steps);
        } catch (RuntimeException | OutOfMemoryError failed) {
            keep(trainer, course, failed);
            throw told(failed, rate, course, steps);
        }
    }

    private Batch made(BatchLoader batches, Trainer trainer, Course course) {
        try {
            return batches.next();
        } catch (RuntimeException | OutOfMemoryError failed) {
            keep(trainer, course, failed);
            throw failed;
        }
    }

    private void keep(Trainer trainer, Course course, Throwable stopped) {
        try {
            checkpoints.keep(key, course.arrays(trainer));
        } catch (RuntimeException | OutOfMemoryError notKept) {
            stopped.addSuppressed(notKept);
        }
    }

    /// In which step and why, where a lower rate or a smaller batch may help; else the failure itself.
    private RuntimeException told(Throwable failed, double rate, Course course, long steps) {
        return switch (failed) {
            case BatchTooLargeException tooLarge -> stopped(tooLarge, "batch", rate, course, steps);
            case IllegalStateException broken -> stopped(broken, "rate", rate, course, steps);
            case RuntimeException other -> other;
            case Error error -> throw error;
            default -> throw new AssertionError(failed);
        };
    }

    private RuntimeException stopped(RuntimeException why, String lower, double rate, Course course, long steps) {
        return new IllegalStateException(
                String.format(
                        Locale.ROOT,
                        "%s stopped at step %d of %d, rate %.2g: %s; lower the %s",
                        model,
                        course.steps(),
                        steps,
                        rate,
                        why.getMessage(),
                        lower),
                why);
    }

    /// In two steps where there is no memory for one.
    private double step(Trainer trainer, Batch batch, double rate) {
        try {
            return trainer.step(batch, rate, params.clip());
        } catch (BatchTooLargeException tooLarge) {
            Halves halves = Halves.of(trainer.network().loss(), batch).orElseThrow(() -> tooLarge);
            double first = trainer.step(halves.first(), rate, params.clip());
            return halves.share() * first + (1 - halves.share()) * second(trainer, halves.second(), rate);
        }
    }

    private double second(Trainer trainer, Batch half, double rate) {
        try {
            return trainer.step(half, rate, params.clip());
        } catch (RuntimeException | OutOfMemoryError failed) {
            throw failed instanceof HalfAStepException already ? already : new HalfAStepException(failed);
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

    private void tell(LearningCurve curve, double rate) {
        LearningCurve.Epoch last = curve.epochs().getLast();
        log.ended(
                model,
                new TrainingLog.Epoch(curve.epochs().size(), last.loss(), last.validation(), rate, last.seconds()));
    }
}
