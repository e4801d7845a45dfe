package io.because.collaborative;

import io.because.linear.InitialVectors;
import java.util.SplittableRandom;

/// What {@link Bpr} learns.
///
/// @param users `[users][dimension]`
/// @param items `[items][dimension]`
/// @param biases `[items]`
record BprVectors(int dimension, float[] users, float[] items, float[] biases) {
    static BprVectors random(int users, int items, int dimension, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new BprVectors(
                dimension,
                InitialVectors.normal(users, dimension, random),
                InitialVectors.normal(items, dimension, random),
                new float[items]);
    }
}
