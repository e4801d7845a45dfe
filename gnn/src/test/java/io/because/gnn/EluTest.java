package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EluTest {
    /// Of every size, and as many as fill no vector.
    @Test
    void isTheExponentialBelowZeroToTheLastDigitsOfAFloat() {
        SplittableRandom random = new SplittableRandom(1);
        float[] x = new float[100_003];
        for (int k = 0; k < x.length; k++) {
            x[k] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(-8, 3)));
        }
        x[0] = 0;
        x[1] = Float.NEGATIVE_INFINITY;
        x[2] = -1e-30f;
        float[] y = Elu.of(x.clone());
        for (int k = 0; k < x.length; k++) {
            float expected = x[k] > 0 ? x[k] : (float) Math.expm1(x[k]);
            assertThat(y[k]).as("elu of %s", x[k]).isCloseTo(expected, within(2 * Math.ulp(expected)));
        }
    }

    @Test
    void whatIsNoNumberStaysNone() {
        assertThat(Elu.of(new float[] {Float.NaN, 1})).containsExactly(Float.NaN, 1);
    }

    @Test
    void itsGradientIsOneAboveZeroAndTheExponentialBelow() {
        float[] y = Elu.of(new float[] {2, -1, 0, -1e-7f});
        float[] gradient = Elu.back(y, new float[] {3, 3, 3, 3});
        assertThat(gradient).containsExactly(new float[] {3, (float) (3 * Math.exp(-1)), 3, 3}, within(1e-6f));
    }
}
