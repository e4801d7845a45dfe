package io.because.deep;

import io.because.domain.Require;
import io.because.engine.TrainingParams;
import java.util.List;

/// @param layers widths of the perceptron
/// @param dropout of each layer
/// @param others candidates that were not chosen, drawn for each that was
/// @param training how long, how fast; a batch is so many chosen candidates
public record CandidateNetworkParams(List<Integer> layers, double dropout, int others, TrainingParams training) {
    public CandidateNetworkParams {
        layers = List.copyOf(layers);
        layers.forEach(width -> Require.inRange("layers", width, 1, 1 << 16));
        Require.inRange("dropout", dropout, 0.0, 0.99);
        Require.inRange("others", others, 1, 10_000);
    }
}
