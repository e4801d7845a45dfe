package io.because.deep;

import io.because.graph.Csr;
import io.because.linear.InitialVectors;
import io.because.linear.VectorMath;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Steps of stochastic gradient descent on a liked pair and on drawn ones of the same user.
///
/// - loss of a pair: `-ln σ(x)` if it was liked, else `-ln σ(-x)`, and `λ/2 (|w_u|² + |h_i|² + b_u² + b_i²)`;
///   `x = c + b_u + b_i + w_u·h_i`, `c = -ln negatives`
/// - gradient of `x`: `σ(x) - 1` if it was liked, else `σ(x)`
final class MfStep {
    private final Csr liked;
    private final Vectors vectors;
    private final int negatives;
    private final float constant;
    private final float rate;
    private final float keep; // what the penalty leaves of a vector

    /// @param users `[users][dimension]`
    /// @param items `[items][dimension]`
    /// @param userBiases `[users]`
    /// @param itemBiases `[items]`
    record Vectors(int dimension, float[] users, float[] items, float[] userBiases, float[] itemBiases) {
        /// Biases are 0.
        static Vectors random(int users, int items, int dimension, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            return new Vectors(
                    dimension,
                    InitialVectors.normal(users, dimension, random),
                    InitialVectors.normal(items, dimension, random),
                    new float[users],
                    new float[items]);
        }
    }

    /// @param liked items of a user ascending
    /// @param vectors changed
    MfStep(Csr liked, Vectors vectors, MfParams params, float rate) {
        this.liked = liked;
        this.vectors = vectors;
        this.rate = rate;
        negatives = params.negatives();
        constant = (float) -Math.log(negatives);
        keep = (float) (1 - rate * params.regularisation());
    }

    /// @param item that the user liked
    /// @param drawn what others are drawn from; one that the user liked too is left out
    void descend(int user, int item, int[] drawn, SplittableRandom random) {
        descend(user, item, 1);
        for (int k = 0; k < negatives; k++) {
            int other = drawn[random.nextInt(drawn.length)];
            if (Arrays.binarySearch(liked.targets(), liked.from(user), liked.to(user), other) < 0) {
                descend(user, other, 0);
            }
        }
    }

    /// @param label 1 if the user liked it, else 0
    void descend(int user, int item, int label) {
        int d = vectors.dimension;
        float pull = (float) (rate * (label - 1 / (1 + Math.exp(-logit(user, item)))));
        VectorMath.exchange(keep, pull, vectors.users, user * d, vectors.items, item * d, d);
        vectors.userBiases[user] = keep * vectors.userBiases[user] + pull;
        vectors.itemBiases[item] = keep * vectors.itemBiases[item] + pull;
    }

    /// `x`
    float logit(int user, int item) {
        int d = vectors.dimension;
        return constant
                + vectors.userBiases[user]
                + vectors.itemBiases[item]
                + VectorMath.dot(vectors.users, user * d, vectors.items, item * d, d);
    }
}
