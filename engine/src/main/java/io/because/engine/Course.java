package io.because.engine;

import io.because.model.NamedArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a training has come, and its best weights so far.
final class Course {
    private static final String PLACE = "course/place";
    private static final String NUMBERS = "course/numbers";
    private static final String TRAINER = "trainer";
    private static final String BEST = "best";
    private static final int OF_EPOCH = 3;

    private final List<LearningCurve.Epoch> epochs = new ArrayList<>();
    private long steps;
    private double lossSum; // of the epoch that has begun
    private int bestEpoch = -1;
    private double bestValidation = Double.NEGATIVE_INFINITY;
    private @Nullable Weights best;

    long steps() {
        return steps;
    }

    int bestEpoch() {
        return bestEpoch;
    }

    void stepped(double loss) {
        steps++;
        lossSum += loss;
    }

    void ended(int perEpoch, double validation, double seconds) {
        epochs.add(new LearningCurve.Epoch(lossSum / perEpoch, validation, seconds));
        lossSum = 0;
    }

    boolean isBest(double validation) {
        return validation > bestValidation;
    }

    /// The last epoch is the best one so far.
    void best(double validation, @Nullable Weights weights) {
        bestEpoch = epochs.size() - 1;
        bestValidation = validation;
        best = weights;
    }

    /// @return null when no epoch was told to be the best, or not its weights
    @Nullable
    Weights best() {
        return best;
    }

    LearningCurve curve() {
        return new LearningCurve(epochs, bestEpoch);
    }

    /// To go on from, bit for bit.
    NamedArrays arrays(Trainer trainer) {
        long[] numbers = new long[2 + OF_EPOCH * epochs.size()];
        numbers[0] = Double.doubleToLongBits(lossSum);
        numbers[1] = Double.doubleToLongBits(bestValidation);
        for (int k = 0; k < epochs.size(); k++) {
            LearningCurve.Epoch epoch = epochs.get(k);
            numbers[2 + OF_EPOCH * k] = Double.doubleToLongBits(epoch.loss());
            numbers[3 + OF_EPOCH * k] = Double.doubleToLongBits(epoch.validation());
            numbers[4 + OF_EPOCH * k] = Double.doubleToLongBits(epoch.seconds());
        }
        NamedArrays arrays = new NamedArrays()
                .put(PLACE, new long[] {steps, bestEpoch})
                .put(NUMBERS, numbers)
                .putBelow(TRAINER, trainer.state());
        return best == null ? arrays : arrays.putBelow(BEST, best.arrays());
    }

    /// @param trainer put where it was
    static Course from(NamedArrays arrays, Trainer trainer) {
        trainer.restore(arrays.below(TRAINER));
        Course course = new Course();
        long[] place = arrays.longs(PLACE);
        double[] numbers = Arrays.stream(arrays.longs(NUMBERS))
                .mapToDouble(Double::longBitsToDouble)
                .toArray();
        course.steps = place[0];
        course.bestEpoch = (int) place[1];
        course.lossSum = numbers[0];
        course.bestValidation = numbers[1];
        for (int k = 2; k < numbers.length; k += OF_EPOCH) {
            course.epochs.add(new LearningCurve.Epoch(numbers[k], numbers[k + 1], numbers[k + 2]));
        }
        NamedArrays best = arrays.below(BEST);
        course.best = best.all().isEmpty() ? null : Weights.of(best);
        return course;
    }
}
