package io.because.gnn;

import io.because.domain.Require;
import java.util.List;

/// @param dimension of the vectors
/// @param samples neighbours that a node looks at, one number for each layer, the outermost first
/// @param genres how many of the most frequent genres are features
/// @param training how long and how fast
public record GdsGraphSageParams(int dimension, List<Integer> samples, int genres, Training training) {
    /// @param epochs each of them `iterations` steps
    /// @param iterations steps of Adam in an epoch
    /// @param batch nodes of a batch; a step takes as many batches as there are threads
    /// @param rate of Adam
    /// @param negativeWeight how much a drawn node that shall be far weighs beside one that shall be near
    public record Training(int epochs, int iterations, int batch, double rate, int negativeWeight) {
        public Training {
            Require.inRange("epochs", epochs, 1, 10_000);
            Require.inRange("iterations", iterations, 1, 10_000);
            Require.inRange("batch", batch, 1, 1 << 20);
            Require.inRange("rate", rate, 1e-9, 10.0);
            Require.inRange("negativeWeight", negativeWeight, 1, 1000);
        }
    }

    /// The fixed name of the model.
    public static final String MODEL = "graphsage-gds";

    /// A minute on MovieLens 1M. More epochs, GDS's own 25 and 10 neighbours, lower rates and FastRP vectors as
    /// further features were tried; they rank no better.
    public static final GdsGraphSageParams DEFAULT =
            new GdsGraphSageParams(64, List.of(10, 5), 64, new Training(5, 10, 100, 0.01, 20));

    public GdsGraphSageParams {
        samples = List.copyOf(samples);
        Require.inRange("dimension", dimension, 1, 4096);
        Require.that(!samples.isEmpty(), "samples must have at least one layer");
        samples.forEach(sample -> Require.inRange("samples", sample, 1, 10_000));
        Require.inRange("genres", genres, 0, 10_000);
    }
}
