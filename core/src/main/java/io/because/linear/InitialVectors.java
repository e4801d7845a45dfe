package io.because.linear;

import java.util.SplittableRandom;

/// Where the descent of a factorisation begins: small and different, so that no two vectors move alike.
public final class InitialVectors {
    private static final double DEVIATION = 0.1;

    private InitialVectors() {}

    /// Normal, with the deviation `0.1 / √dimension`.
    ///
    /// @return `[rows][dimension]` row-major
    public static float[] normal(int rows, int dimension, SplittableRandom random) {
        float[] values = new float[Math.multiplyExact(rows, dimension)];
        double deviation = DEVIATION / Math.sqrt(dimension);
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }
}
