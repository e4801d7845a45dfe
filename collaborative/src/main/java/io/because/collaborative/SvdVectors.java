package io.because.collaborative;

import io.because.linear.InitialVectors;
import java.util.SplittableRandom;

/// What {@link Svd} learns.
///
/// @param mean of all preferences
/// @param userBiases `[users]`
/// @param itemBiases `[items]`
/// @param users `p[users][dimension]`
/// @param items `q[items][dimension]`
/// @param implicit `y[items][dimension]`, stays zero without SVD++
record SvdVectors(
        int dimension,
        float mean,
        float[] userBiases,
        float[] itemBiases,
        float[] users,
        float[] items,
        float[] implicit) {

    static SvdVectors random(int users, int items, int dimension, float mean, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new SvdVectors(
                dimension,
                mean,
                new float[users],
                new float[items],
                InitialVectors.normal(users, dimension, random),
                InitialVectors.normal(items, dimension, random),
                new float[items * dimension]);
    }
}
