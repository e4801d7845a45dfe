package io.because.engine;

import io.because.domain.Require;

/// @param epochs at most
/// @param batch examples of a step
/// @param rate of the optimiser at the start, falling to `lastRate` times it by half a cosine
/// @param lastRate share of the rate that is left at the end
/// @param optimiser how gradients change weights
/// @param patience epochs without a better validation after which training ends; the best weights are kept
public record TrainingParams(int epochs, int batch, double rate, double lastRate, Optimiser optimiser, int patience) {
    public TrainingParams {
        Require.inRange("epochs", epochs, 0, 1_000_000);
        Require.inRange("batch", batch, 1, 1 << 24);
        Require.inRange("rate", rate, 1e-9, 100.0);
        Require.inRange("lastRate", lastRate, 0.0, 1.0);
        Require.positive("patience", patience);
    }

    double rate(long step, long steps) {
        double cosine = (1 + Math.cos(Math.PI * step / Math.max(1, steps))) / 2;
        return rate * (lastRate + (1 - lastRate) * cosine);
    }
}
