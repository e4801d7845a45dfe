package io.because.engine;

import io.because.domain.Require;

/// @param epochs at most
/// @param batch examples of a step
/// @param rate of the optimiser at its highest
/// @param schedule how the rate changes
/// @param optimiser how gradients change weights
/// @param clip gradients that are longer together, as one vector, are shortened to this; infinite: never
/// @param patience epochs without a better validation after which training ends; the best weights are kept
public record TrainingParams(
        int epochs, int batch, double rate, Schedule schedule, Optimiser optimiser, double clip, int patience) {
    public TrainingParams {
        Require.inRange("epochs", epochs, 0, 1_000_000);
        Require.inRange("batch", batch, 1, 1 << 24);
        Require.inRange("rate", rate, 1e-9, 100.0);
        Require.inRange("clip", clip, 1e-9, Double.POSITIVE_INFINITY);
        Require.positive("patience", patience);
    }

    /// The rate falls to `lastRate` times itself by half a cosine; gradients are as long as they are.
    public TrainingParams(int epochs, int batch, double rate, double lastRate, Optimiser optimiser, int patience) {
        this(epochs, batch, rate, new Schedule.Cosine(lastRate), optimiser, Double.POSITIVE_INFINITY, patience);
    }

    /// The same for longer or shorter.
    public TrainingParams withEpochs(int most) {
        return with(most, rate, optimiser);
    }

    /// The same, with epochs added until there are so many steps.
    public TrainingParams withSteps(int least, int perEpoch) {
        return withEpochs(Math.max(epochs, Math.ceilDiv(least, perEpoch)));
    }

    /// The same with what a search changes.
    public TrainingParams with(int most, double highest, Optimiser other) {
        return new TrainingParams(most, batch, highest, schedule, other, clip, patience);
    }

    double rate(long step, long steps) {
        return rate * schedule.at((double) step / Math.max(1, steps));
    }
}
