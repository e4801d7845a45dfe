package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedGainTest {
    /// Differences 1, 2, 3, 4: mean 2.5, variance 5/3.
    @Test
    void theErrorIsThatOfTheMeanDifference() {
        PairedGain gain = PairedGain.of(new double[] {2, 4, 6, 8}, 1, 2, 3, 4);
        assertThat(gain.mean()).isEqualTo(2.5);
        assertThat(gain.error()).isCloseTo(Math.sqrt(5.0 / 3 / 4), within(1e-12));
        assertThat(gain.isTold()).isTrue();
    }

    @Test
    void whatOneListGainsAndAnotherLosesIsChance() {
        assertThat(PairedGain.of(new double[] {1, 0, 0.5}, 0, 0.5, 0.4).isTold())
                .isFalse();
        assertThat(PairedGain.of(new double[0]).isTold()).isFalse();
        assertThat(PairedGain.of(new double[] {0.3}, 0.3).isTold()).isFalse();
    }
}
