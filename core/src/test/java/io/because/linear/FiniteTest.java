package io.because.linear;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteTest {
    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void oneValueThatIsNoNumberStopsTheTrainingWithArrayAndStep(float value) {
        assertThatThrownBy(() -> Finite.check(new float[] {1, value, 2}, "item vectors", "epoch 3"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("item vectors")
                .hasMessageContaining("epoch 3");
    }

    @Test
    void largeValuesAreNumbers() {
        assertThatCode(() -> Finite.check(
                        new float[] {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, 0}, "item vectors", "epoch 3"))
                .doesNotThrowAnyException();
    }
}
