package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.VectorMath;
import java.util.Arrays;

/// Stochastic gradient descent over one user's ratings.
///
/// - loss: `½ Σ_i (r_ui - r̂_ui)² + λ/2 Σ_i (b_u² + b_i² + |p_u|² + |q_i|² + Σ_j |y_j|²)`, with
///   `r̂_ui = μ + b_u + b_i + q_i·(p_u + z)`, `z = n^-½ Σ_j y_j`, `i` and `j` over the `n` items the user rated
/// - all but `y` change with each rating, `y` once at the end by what the ratings add up to: a step costs
///   O(dimension) instead of O(n · dimension). The step of `y` is shortened for users with very many ratings,
///   for whom it would overshoot
///
/// Not thread-safe: holds scratch memory.
final class SvdPass {
    private static final float MANY = 512;

    private final SvdVectors vectors;
    private final Csr ratings;
    private final float regularisation;
    private final boolean implicit;
    private final float[] z;
    private final float[] pull;
    private final float[] kept;

    SvdPass(SvdVectors vectors, Csr ratings, double regularisation, boolean implicit) {
        this.vectors = vectors;
        this.ratings = ratings;
        this.regularisation = (float) regularisation;
        this.implicit = implicit;
        z = new float[vectors.dimension()];
        pull = new float[vectors.dimension()];
        kept = new float[vectors.dimension()];
    }

    /// @param order the user's edges, in the order to be visited
    void descend(int user, int[] order, float rate) {
        int d = vectors.dimension();
        float norm = (float) (1 / Math.sqrt(order.length));
        Arrays.fill(z, 0);
        Arrays.fill(pull, 0);
        if (implicit) {
            for (int e : order) {
                VectorMath.axpy(norm, vectors.implicit(), ratings.targets()[e] * d, z, 0, d);
            }
        }
        for (int e : order) {
            step(user, ratings.targets()[e], ratings.weights()[e], rate);
        }
        if (implicit) {
            float shorter = rate * Math.min(1, MANY / order.length);
            for (int e : order) {
                int at = ratings.targets()[e] * d;
                VectorMath.axpy(
                        -shorter * regularisation * order.length, vectors.implicit(), at, vectors.implicit(), at, d);
                VectorMath.axpy(shorter * norm, pull, 0, vectors.implicit(), at, d);
            }
        }
    }

    private void step(int user, int item, float rating, float rate) {
        int d = vectors.dimension();
        float[] p = vectors.users();
        float[] q = vectors.items();
        float[] bu = vectors.userBiases();
        float[] bi = vectors.itemBiases();
        int u = user * d;
        int i = item * d;
        float predicted =
                vectors.mean() + bu[user] + bi[item] + VectorMath.dot(q, i, p, u, d) + VectorMath.dot(q, i, z, 0, d);
        float miss = rate * (rating - predicted);
        float decay = -rate * regularisation;
        VectorMath.axpy(miss / rate, q, i, pull, 0, d);
        System.arraycopy(q, i, kept, 0, d);
        VectorMath.axpy(decay, q, i, q, i, d);
        VectorMath.axpy(miss, p, u, q, i, d);
        VectorMath.axpy(miss, z, 0, q, i, d);
        VectorMath.axpy(decay, p, u, p, u, d);
        VectorMath.axpy(miss, kept, 0, p, u, d);
        bu[user] += miss + decay * bu[user];
        bi[item] += miss + decay * bi[item];
    }
}
