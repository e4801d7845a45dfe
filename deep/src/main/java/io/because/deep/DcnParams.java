package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import java.util.List;

/// @param dimension of the embeddings
/// @param crossLayers that multiply features
/// @param rank of what multiplies them
/// @param layers widths of the perceptron
/// @param dropout in each of its layers
/// @param training with features or without, against what, how long
public record DcnParams(
        int dimension, int crossLayers, int rank, List<Integer> layers, double dropout, FeatureTraining training) {
    /// Chosen on a validation slice of Frappe.
    public static final DcnParams DEFAULT = new DcnParams(
            32,
            2,
            32,
            List.of(64, 32),
            0.3,
            new FeatureTraining(
                    true,
                    23,
                    0.5,
                    new TrainingParams(5, 6144, 0.01, 0.1, new Optimiser.Adam(0.9, 0.999, 0.1), 1),
                    null));

    /// The same network over nothing but who the user is and which item.
    public static final DcnParams IDS = DEFAULT.idsOnly();

    public DcnParams {
        layers = List.copyOf(layers);
        Require.that(!layers.isEmpty(), "layers must have one width at least");
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("rank", rank, 1, 4096);
        Require.inRange("crossLayers", crossLayers, 1, 16);
        layers.forEach(width -> Require.inRange("layers", width, 1, 1 << 16));
        Require.inRange("dropout", dropout, 0.0, 0.9);
    }

    private DcnParams idsOnly() {
        return with(training.idsOnly());
    }

    public DcnParams fedBy(FedParams other) {
        return with(training.fedBy(other));
    }

    private DcnParams with(FeatureTraining other) {
        return new DcnParams(dimension, crossLayers, rank, layers, dropout, other);
    }
}
