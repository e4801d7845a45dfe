package io.because.collaborative;

import io.because.linear.VectorMath;

/// Least squares with both penalties, by coordinate descent on the Gram matrix: each weight in turn takes
/// the value that is best while the others stay, and the gradient follows.
///
/// Friedman, Hastie, Tibshirani, "Regularization Paths for Generalized Linear Models via Coordinate
/// Descent", JSS 2010.
record ElasticNet(SlimParams params) {
    /// A pass in which no weight changes by more than this part of the largest one is the last.
    private static final float TOLERANCE = 1e-4f;

    /// @param gram `[n + 1][n + 1]`, of the features and, last, of what is to be predicted
    /// @return `[n]`
    float[] solve(float[] gram, int n) {
        int side = n + 1;
        float[] weights = new float[n];
        float[] gradient = new float[side]; // of the squared error, negative
        System.arraycopy(gram, n * side, gradient, 0, n);
        float largest = 0;
        for (int sweep = 0; sweep < params.sweeps(); sweep++) {
            float change = 0;
            for (int k = 0; k < n; k++) {
                float diagonal = gram[k * side + k];
                float best = best(gradient[k] + diagonal * weights[k], diagonal);
                float step = best - weights[k];
                if (step != 0) {
                    weights[k] = best;
                    VectorMath.axpy(-step, gram, k * side, gradient, 0, n);
                    change = Math.max(change, Math.abs(step));
                    largest = Math.max(largest, Math.abs(best));
                }
            }
            if (change <= TOLERANCE * largest) {
                break;
            }
        }
        return weights;
    }

    private float best(float product, float diagonal) {
        double excess = Math.abs(product) - params.l1();
        if (excess <= 0 || (product < 0 && params.nonNegative())) {
            return 0;
        }
        return (float) (Math.copySign(excess, product) / (diagonal + params.l2()));
    }
}
