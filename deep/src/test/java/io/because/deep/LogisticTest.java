package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticTest {
    /// One of four liked at score 0, three of four at score 2: the logits are -ln 3 and ln 3.
    @Test
    void theLineMeetsTheSharesOfTwoScores() {
        Logistic line = Logistic.fit(new double[] {0, 0, 0, 0, 2, 2, 2, 2}, new float[] {1, 0, 0, 0, 1, 1, 1, 0});
        assertThat(line.b()).isCloseTo((float) -Math.log(3), within(1e-4f));
        assertThat(line.a()).isCloseTo((float) Math.log(3), within(1e-4f));
    }

    @Test
    void scoresThatTellEverythingLeaveAFiniteLine() {
        Logistic line = Logistic.fit(new double[] {0, 1}, new float[] {0, 1});
        assertThat(line.a()).isFinite().isPositive();
        assertThat(line.b()).isFinite();
    }
}
