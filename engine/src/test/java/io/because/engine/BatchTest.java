package io.because.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BatchTest {
    @Test
    void anEmptyOneIsRefused() {
        assertThatThrownBy(() -> new Batch(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size must be positive, was 0");
        assertThatThrownBy(() -> new Batch(3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shared must be positive, was 0");
    }

    @Test
    void whatDoesNotFitItsSizeIsRefusedWithBothNumbers() {
        Batch batch = new Batch(4, 2);
        assertThatThrownBy(() -> batch.indices("item", 1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item has 3 rows for 4 examples and 2 shared rows");
        assertThatThrownBy(() -> batch.numbers("x", 1, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x has 3 numbers for 4 examples and 2 shared rows");
        assertThatThrownBy(() -> batch.numbers("x", 1, 2).numbersOf("x", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x has 2 numbers, not 2 for each of 4 examples and 2 shared rows");
        assertThatThrownBy(new Batch(3, 2)::perShared)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 examples cannot share 2 rows evenly");
    }
}
