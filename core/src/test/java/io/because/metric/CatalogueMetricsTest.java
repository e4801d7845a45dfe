package io.because.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CatalogueMetricsTest {
    private static final int[] POPULARITY = {1, 9, 2, 2, 2, 2, 8, 2, 2, 2};

    @Test
    void theTailIsAllButTheMostPopularFifth() {
        boolean[] tail = CatalogueMetrics.tail(POPULARITY);
        assertThat(tail).containsExactly(true, false, true, true, true, true, false, true, true, true);
        assertThat(CatalogueMetrics.tailShare(new int[] {1, 0, 2, 6}, tail)).isEqualTo(0.5);
        assertThat(CatalogueMetrics.tailShare(new int[0], tail)).isZero();
    }

    /// The list's mean popularity is 8.5, the user's 2: three and a quarter times as much is a lift of 3.25.
    @Test
    void theLiftIsHowMuchMorePopularAListIsThanItsReader() {
        assertThat(CatalogueMetrics.popularityLift(new int[] {1, 6}, new int[] {2, 3}, POPULARITY))
                .isCloseTo(3.25, within(1e-12));
        assertThat(CatalogueMetrics.popularityLift(new int[] {2}, new int[] {3}, POPULARITY))
                .isZero();
        assertThat(CatalogueMetrics.popularityLift(new int[] {2}, new int[0], POPULARITY))
                .isZero();
    }

    @Test
    void aListInTheUsersProportionsIsCalibrated() {
        double[] own = {0.75, 0.25, 0};
        assertThat(CatalogueMetrics.miscalibration(own, own)).isCloseTo(0, within(1e-12));
        double oneGenre = CatalogueMetrics.miscalibration(own, new double[] {1, 0, 0});
        double otherGenre = CatalogueMetrics.miscalibration(own, new double[] {0, 0, 1});
        assertThat(oneGenre).isPositive().isLessThan(otherGenre);
        assertThat(otherGenre).isCloseTo(Math.log(100), within(1e-12));
    }
}
