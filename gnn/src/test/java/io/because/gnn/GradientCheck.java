package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/// Compares gradients with central differences of the loss.
final class GradientCheck {
    private static final int DRAWS = 40;
    private static final float STEP = 0.01f;
    /// Larger values, beside which a step is small.
    private static final float ENLARGED = 4;
    /// Losses of about 1 in single precision have an error of about 1e-7; a hundredth as divisor leaves 1e-5, and the
    /// third derivative adds about 1e-4.
    private static final double TOLERANCE = 2e-4;

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
            for (int draw = 0; draw < DRAWS; draw++) {
                int at = random.nextInt(values.length);
                float kept = values[at];
                values[at] = kept + STEP;
                double above = network.gradient(samples, 0) + penalty.getAsDouble();
                values[at] = kept - STEP;
                double below = network.gradient(samples, 0) + penalty.getAsDouble();
                values[at] = kept;
                assertThat((double) gradient[at])
                        .as("%s at %d", tensor.name(), at)
                        .isCloseTo((above - below) / (2 * STEP), within(TOLERANCE));
            }
        }
    }
}
