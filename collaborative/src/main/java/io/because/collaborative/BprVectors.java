package io.because.collaborative;

import java.util.SplittableRandom;

/// What {@link Bpr} learns.
///
/// @param users `[users][dimension]`
/// @param items `[items][dimension]`
/// @param biases `[items]`
record BprVectors(int dimension, float[] users, float[] items, float[] biases) {
    private static final double DEVIATION = 0.1;

    static BprVectors random(int users, int items, int dimension, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new BprVectors(
                dimension, normal(users, dimension, random), normal(items, dimension, random), new float[items]);
    }

    /// Normal, with the deviation `0.1 / √dimension`.
    static float[] normal(int rows, int dimension, SplittableRandom random) {
        float[] values = new float[Math.multiplyExact(rows, dimension)];
        double deviation = DEVIATION / Math.sqrt(dimension);
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}
