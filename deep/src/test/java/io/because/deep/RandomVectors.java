package io.because.deep;

import io.because.graph.EmbeddingTable;
import java.util.SplittableRandom;

/// Vectors that a graph network might have found.
final class RandomVectors {
    private static final int DIMENSION = 5;
    static final Embeddings EMBEDDINGS = (model, data, fit) ->
            new Embeddings.Vectors(table(model, data.users(), fit.seed()), table(model, data.items(), fit.seed() + 1));

    private RandomVectors() {}

    private static EmbeddingTable table(String model, int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[rows * DIMENSION];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return new EmbeddingTable(model, DIMENSION, values);
    }
}
