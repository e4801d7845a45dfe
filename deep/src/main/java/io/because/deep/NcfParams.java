package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import java.util.List;

/// @param factors of the product of user and item
/// @param layers widths of the perceptron, first what user and item give together
/// @param negatives items that were not liked, drawn for each liked one
/// @param training how long, how fast
public record NcfParams(int factors, List<Integer> layers, int negatives, TrainingParams training) {
    public static final NcfParams DEFAULT = new NcfParams(
            64, List.of(128, 64, 32, 16), 4, new TrainingParams(15, 8192, 0.003, 0.1, Optimiser.Adam.DEFAULT, 1));

    public NcfParams {
        layers = List.copyOf(layers);
        Require.inRange("factors", factors, 1, 4096);
        Require.that(!layers.isEmpty() && layers.getFirst() % 2 == 0, "layers must begin with an even width");
        layers.forEach(width -> Require.inRange("layers", width, 1, 1 << 16));
        Require.inRange("negatives", negatives, 1, 1000);
    }
}
