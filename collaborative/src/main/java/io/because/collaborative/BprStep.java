package io.because.collaborative;

import io.because.linear.VectorMath;

/// One step of stochastic gradient descent on one triple: user `u` liked `i` and not `j`.
///
/// - loss: `-ln σ(x) + λ/2 (|w_u|² + |h_i|² + |h_j|² + b_i² + b_j²)`, `x = b_i - b_j + w_u·(h_i - h_j)`
/// - shapes: `w[users][dimension]`, `h[items][dimension]`, `b[items]`
///
/// Not thread-safe: holds scratch memory.
final class BprStep {
    private final BprVectors vectors;
    private final float regularisation;
    private final float[] user;

    BprStep(BprVectors vectors, double regularisation) {
        this.vectors = vectors;
        this.regularisation = (float) regularisation;
        user = new float[vectors.dimension()];
    }

    /// @param u the user
    /// @param i what was liked
    /// @param j what was not
    void descend(int u, int i, int j, float rate) {
        int d = vectors.dimension();
        float[] w = vectors.users();
        float[] h = vectors.items();
        float[] b = vectors.biases();
        float x = b[i] - b[j] + VectorMath.dot(w, u * d, h, i * d, d) - VectorMath.dot(w, u * d, h, j * d, d);
        float pull = rate * (float) (1 / (1 + Math.exp(x)));
        float decay = -rate * regularisation;
        System.arraycopy(w, u * d, user, 0, d);
        VectorMath.axpy(decay, w, u * d, w, u * d, d);
        VectorMath.axpy(pull, h, i * d, w, u * d, d);
        VectorMath.axpy(-pull, h, j * d, w, u * d, d);
        VectorMath.axpy(decay, h, i * d, h, i * d, d);
        VectorMath.axpy(pull, user, 0, h, i * d, d);
        VectorMath.axpy(decay, h, j * d, h, j * d, d);
        VectorMath.axpy(-pull, user, 0, h, j * d, d);
        b[i] += pull + decay * b[i];
        b[j] += -pull + decay * b[j];
    }
}
