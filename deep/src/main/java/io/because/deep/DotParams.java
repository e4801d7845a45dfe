package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;

/// @param dimension of the embeddings
/// @param negatives items that were not liked, drawn for each liked one
/// @param training how long, how fast
public record DotParams(int dimension, int negatives, TrainingParams training) {
    public static final DotParams DEFAULT =
            new DotParams(192, 8, new TrainingParams(20, 8192, 0.003, 0.1, Optimiser.Adam.DEFAULT, 1));

    public DotParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("negatives", negatives, 1, 1000);
    }
}
