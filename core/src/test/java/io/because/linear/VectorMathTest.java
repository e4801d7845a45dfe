package io.because.linear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorMathTest {
    @Test
    void countingStopsWhenItIsEnough() {
        float[] values = new float[100];
        for (int k = 0; k < values.length; k++) {
            values[k] = k % 10;
        }
        assertThat(VectorMath.countAtLeast(7, values, 3, 98, 100)).isEqualTo(28);
        assertThat(VectorMath.countAtLeast(9.5f, values, 0, 100, 5)).isZero();
        assertThat(VectorMath.countAtLeast(0, values, 0, 100, 5)).isBetween(6, 99);
    }
}
