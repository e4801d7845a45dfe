package io.because.engine;

import io.because.domain.Require;
import org.jspecify.annotations.Nullable;

/// How gradients change weights. Of a table only the rows that a batch touches have moments that move,
/// so that a step costs the same whatever the size of the table.
public sealed interface Optimiser {
    /// How many numbers are remembered of each weight.
    default int moments() {
        return switch (this) {
            case Frozen(), Sgd() -> 0;
            case Adagrad() -> 1;
            case Adam _, Ftrl _ -> 2;
        };
    }

    /// The one that a weight has of its own, or else that of all.
    static Optimiser either(@Nullable Optimiser own, Optimiser all) {
        return own == null ? all : own;
    }

    /// Weights that stay as they are, such as vectors of another model.
    record Frozen() implements Optimiser {}

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
            Require.inRange("decay", decay, 0.0, 100.0);
        }
    }

    /// `w -= rate · g / √Σg²`. Duchi, Hazan, Singer, JMLR 2011.
    record Adagrad() implements Optimiser {
        public static final double EPSILON = 1e-10;
    }

    /// Follow the regularised leader, coordinate by coordinate, for wide and sparse models: weights that do not
    /// earn `l1` are exactly 0. Has a rate of its own, which does not fall with the training's; weights start at 0.
    ///
    /// - `σ = (√(n + g²) - √n) / rate`, `z += g - σ w`, `n += g²`
    /// - `w = 0` where `|z| <= l1`, else `(sign(z) l1 - z) / ((beta + √n) / rate + l2)`
    ///
    /// McMahan, Holt, Sculley, Young, Ebner, Grady, Nie, Phillips, Davydov, Golovin, Chikkerur, Liu, Wattenberg,
    /// Hrafnkelsson, Boulos, Kubica, "Ad Click Prediction: a View from the Trenches", KDD 2013, Algorithm 1.
    record Ftrl(double rate, double beta, double l1, double l2) implements Optimiser {
        public Ftrl {
            Require.inRange("rate", rate, 1e-9, 100.0);
            Require.inRange("beta", beta, 0.0, 1e6);
            Require.inRange("l1", l1, 0.0, 1e6);
            Require.inRange("l2", l2, 0.0, 1e6);
        }
    }
}
