package io.because.gnn;

import io.because.linear.Finite;
import java.util.SplittableRandom;

/// Numbers that training changes, and the gradient of the loss with respect to them.
///
/// @param name as in checkpoints and errors ("item embeddings")
/// @param values row-major
/// @param gradient of the same length
record Tensor(String name, float[] values, float[] gradient) {
    static Tensor zeros(String name, int length) {
        return new Tensor(name, new float[length], new float[length]);
    }

    /// Normally distributed around 0.
    static Tensor random(String name, int length, double deviation, SplittableRandom random) {
        Tensor tensor = zeros(name, length);
        for (int k = 0; k < length; k++) {
            tensor.values[k] = (float) (deviation * random.nextGaussian());
        }
        return tensor;
    }

    /// @throws IllegalStateException when a gradient is infinite or not a number
    void requireFinite(String step) {
        Finite.check(gradient, "gradients of " + name, step);
    }
}
