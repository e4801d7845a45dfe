package io.because.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankingMetricsTest {
    private static final int[] RANKED = {7, 3, 9, 1};
    private static final IntPredicate RELEVANT = Set.of(3, 1, 5)::contains;

    @Test
    void handComputed() {
        double log3 = Math.log(2) / Math.log(3);
        double log5 = Math.log(2) / Math.log(5);
        assertThat(RankingMetrics.recall(RANKED, RELEVANT, 3, 4)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(RankingMetrics.precision(RANKED, RELEVANT, 4)).isEqualTo(0.5);
        assertThat(RankingMetrics.hitRate(RANKED, RELEVANT, 1)).isZero();
        assertThat(RankingMetrics.reciprocalRank(RANKED, RELEVANT, 4)).isEqualTo(0.5);
        assertThat(RankingMetrics.ndcg(RANKED, RELEVANT, 3, 4))
                .isCloseTo((log3 + log5) / (1 + log3 + 0.5), within(1e-12));
        assertThat(RankingMetrics.averagePrecision(RANKED, RELEVANT, 3, 4))
                .isCloseTo((1 / 2.0 + 2 / 4.0) / 3, within(1e-12));
    }

    @Test
    void recallIsOverAllRelevantItemsAlsoWhenTheyDoNotFitTheList() {
        assertThat(RankingMetrics.recall(new int[] {0, 1}, item -> true, 10, 2)).isEqualTo(0.2);
        assertThat(RankingMetrics.ndcg(new int[] {0, 1}, item -> true, 10, 2)).isEqualTo(1);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void withOneRelevantItemHitRateIsRecallAndPrecisionAtOneIsReciprocalRankAtOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int only = random.nextInt(30);
        int[] ranked = IntStream.generate(() -> random.nextInt(30))
                .distinct()
                .limit(20)
                .toArray();
        IntPredicate relevant = item -> item == only;
        for (int k = 1; k <= 20; k++) {
            assertThat(RankingMetrics.hitRate(ranked, relevant, k))
                    .isEqualTo(RankingMetrics.recall(ranked, relevant, 1, k));
            assertThat(RankingMetrics.averagePrecision(ranked, relevant, 1, k))
                    .isEqualTo(RankingMetrics.reciprocalRank(ranked, relevant, k));
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void exposureThatIsEqualHasGiniZeroAndOneItemAloneTendsToOne() {
        assertThat(CatalogueMetrics.gini(new int[] {4, 4, 4, 4})).isZero();
        assertThat(CatalogueMetrics.gini(new int[] {0, 0, 0, 8})).isEqualTo(0.75);
        assertThat(CatalogueMetrics.coverage(new int[] {0, 1, 0, 9})).isEqualTo(0.5);
    }

    @Test
    void anItemKnownToAQuarterOfTheUsersCarriesTwoBits() {
        assertThat(CatalogueMetrics.novelty(new int[] {0, 1}, new int[] {1, 4}, 4))
                .isEqualTo(1);
    }
}
