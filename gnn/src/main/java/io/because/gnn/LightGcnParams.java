package io.because.gnn;

import io.because.domain.Require;
import java.util.List;

/// @param dimension of the embeddings
/// @param layers weight of what arrives over no, one, two, ... steps of propagation
/// @param edges of the graph
/// @param training how long, how fast, on what
public record LightGcnParams(int dimension, List<Double> layers, Edges edges, Training training) {
    /// Chosen on validation slices of gowalla, Last.FM, ml-latest-small and ml-1m.
    public static final LightGcnParams DEFAULT = new LightGcnParams(
            128, List.of(0.25, 0.25, 0.25, 0.25), Edges.LIKED, new Training(new Loss.Bpr(), 400, 65536, 0.05, 5));

    public LightGcnParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("layers", layers.size(), 1, 17);
        layers.forEach(weight -> Require.inRange("layers", weight, 0.0, 1.0));
    }

    float[] layerWeights() {
        float[] weights = new float[layers.size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = layers.get(k).floatValue();
        }
        return weights;
    }
}
