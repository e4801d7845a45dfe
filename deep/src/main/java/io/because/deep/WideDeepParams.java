package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import java.util.List;

/// @param crosses most rows of a pair of fields; one with more is left out of the wide part
/// @param wide how its weights are trained
/// @param dimension of the embeddings
/// @param layers widths of the perceptron
/// @param dropout in each of its layers
/// @param training with features or without, against what, how long
public record WideDeepParams(
        int crosses,
        Optimiser.Ftrl wide,
        int dimension,
        List<Integer> layers,
        double dropout,
        FeatureTraining training) {
    /// The decay of the deep part was chosen on a validation slice of Frappe.
    public static final WideDeepParams DEFAULT = new WideDeepParams(
            1 << 22,
            new Optimiser.Ftrl(0.1, 1e-3, 1e-5, 1e-3),
            32,
            List.of(64, 32),
            0.1,
            new FeatureTraining(
                    true,
                    23,
                    0.5,
                    new TrainingParams(4, 6144, 0.015, 0.1, new Optimiser.Adam(0.9, 0.999, 0.01), 1),
                    null));

    /// The same network over nothing but who the user is and which item.
    public static final WideDeepParams IDS = DEFAULT.idsOnly();

    public WideDeepParams {
        layers = List.copyOf(layers);
        Require.that(!layers.isEmpty(), "layers must have one width at least");
        Require.inRange("crosses", crosses, 0, 1 << 28);
        Require.inRange("dimension", dimension, 1, 4096);
        layers.forEach(width -> Require.inRange("layers", width, 1, 1 << 16));
        Require.inRange("dropout", dropout, 0.0, 0.9);
    }

    private WideDeepParams idsOnly() {
        return with(training.idsOnly());
    }

    public WideDeepParams fedBy(FedParams other) {
        return with(training.fedBy(other));
    }

    private WideDeepParams with(FeatureTraining other) {
        return new WideDeepParams(crosses, wide, dimension, layers, dropout, other);
    }
}
