package io.because.engine;

import io.because.domain.Require;

/// How gradients change weights. Of a table only the rows that a batch touches have moments that move,
/// so that a step costs the same whatever the size of the table.
public sealed interface Optimiser {
    /// `w -= rate · g`.
    record Sgd() implements Optimiser {}

    /// Moments of the gradient. With `decay` the weights also shrink by `rate · decay` of themselves in
    /// each step.
    ///
    /// Kingma, Ba, "Adam", ICLR 2015; Loshchilov, Hutter, "Decoupled Weight Decay Regularization", ICLR
    /// 2019.
    record Adam(double beta1, double beta2, double decay) implements Optimiser {
        public static final Adam DEFAULT = new Adam(0.9, 0.999, 0);
        public static final double EPSILON = 1e-8;

        public Adam {
            Require.inRange("beta1", beta1, 0.0, 0.9999);
            Require.inRange("beta2", beta2, 0.0, 0.999999);
            Require.inRange("decay", decay, 0.0, 1.0);
        }
    }

    /// `w -= rate · g / √Σg²`. Duchi, Hazan, Singer, JMLR 2011.
    record Adagrad() implements Optimiser {
        public static final double EPSILON = 1e-10;
    }
}
