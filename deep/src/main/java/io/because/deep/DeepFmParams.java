package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import java.util.List;

/// @param dimension of the embeddings
/// @param layers widths of the perceptron
/// @param dropout in each of its layers
/// @param training with features or without, against what, how long
public record DeepFmParams(int dimension, List<Integer> layers, double dropout, FeatureTraining training) {
    public static final DeepFmParams DEFAULT = new DeepFmParams(
            32,
            List.of(64, 32),
            0.1,
            new FeatureTraining(
                    true, 23, 0.5, new TrainingParams(4, 6144, 0.015, 0.1, Optimiser.Adam.DEFAULT, 1), null));

    /// The same network over nothing but who the user is and which item.
    public static final DeepFmParams IDS = DEFAULT.idsOnly();

    public DeepFmParams {
        layers = List.copyOf(layers);
        Require.that(!layers.isEmpty(), "layers must have one width at least");
        Require.inRange("dimension", dimension, 1, 4096);
        layers.forEach(width -> Require.inRange("layers", width, 1, 1 << 16));
        Require.inRange("dropout", dropout, 0.0, 0.9);
    }

    private DeepFmParams idsOnly() {
        return with(training.idsOnly());
    }

    public DeepFmParams fedBy(FedParams other) {
        return with(training.fedBy(other));
    }

    private DeepFmParams with(FeatureTraining other) {
        return new DeepFmParams(dimension, layers, dropout, other);
    }
}
