package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/// Compares gradients with differences of the loss on both sides: a derivative lies between them, also where a maximum
/// has its kink.
final class GradientCheck {
    private static final int DRAWS = 40;
    private static final float STEP = 0.003f;
    /// Larger values, beside which a step is small.
    private static final float ENLARGED = 3;
    /// Losses of about 3 in single precision have an error of about 5e-7, which the step makes 1e-4; what curvature
    /// leaves grows with the gradient.
    private static final double TOLERANCE = 2e-4;

    private static final double RELATIVE = 0.01;

    private GradientCheck() {}

    /// @param penalty what is differentiated, but not part of the loss that is returned
    static void of(TrainingLoop.Network network, Samples samples, DoubleSupplier penalty) {
        SplittableRandom random = new SplittableRandom(2);
        for (Tensor tensor : network.tensors()) {
            for (int k = 0; k < tensor.values().length; k++) {
                tensor.values()[k] *= ENLARGED;
            }
        }
        for (Tensor tensor : network.tensors()) {
            network.gradient(samples, 0);
            float[] gradient = tensor.gradient().clone();
            float[] values = tensor.values();
            double here = network.gradient(samples, 0) + penalty.getAsDouble();
            for (int draw = 0; draw < DRAWS; draw++) {
                int at = random.nextInt(values.length);
                float kept = values[at];
                values[at] = kept + STEP;
                double ahead = (network.gradient(samples, 0) + penalty.getAsDouble() - here) / STEP;
                values[at] = kept - STEP;
                double behind = (here - network.gradient(samples, 0) - penalty.getAsDouble()) / STEP;
                values[at] = kept;
                double tolerance = TOLERANCE + RELATIVE * Math.abs(gradient[at]);
                assertThat((double) gradient[at])
                        .as("%s at %d", tensor.name(), at)
                        .isBetween(Math.min(ahead, behind) - tolerance, Math.max(ahead, behind) + tolerance);
            }
        }
    }
}
