package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.metric.RankingMetrics;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoordinateAscentTest {
    private static final int CANDIDATES = 50;
    private static final int CHOSEN = 5;
    private static final int FEATURES = 4;
    private static final int LENGTH = 10;

    /// Two sources know something, the first more; the third knows nothing, the last the contrary.
    private static List<CandidateList> lists(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    float[] features = new float[CANDIDATES * FEATURES];
                    for (int k = 0; k < CANDIDATES; k++) {
                        float good = k < CHOSEN ? 1 : 0;
                        features[FEATURES * k] = 1.5f * good + (float) random.nextGaussian();
                        features[FEATURES * k + 1] = good + (float) random.nextGaussian();
                        features[FEATURES * k + 2] = (float) random.nextGaussian();
                        features[FEATURES * k + 3] = -good + (float) random.nextGaussian();
                    }
                    return new CandidateList(features, CANDIDATES, CHOSEN, CHOSEN);
                })
                .toList();
    }

    private static double quality(List<CandidateList> lists, float... weights) {
        return lists.stream()
                .mapToDouble(list -> {
                    float[] scores = new float[CANDIDATES];
                    for (int at = 0; at < list.features().length; at++) {
                        scores[at / FEATURES] += weights[at % FEATURES] * list.features()[at];
                    }
                    return RankingMetrics.ndcg(scores, CANDIDATES, CHOSEN, CHOSEN, LENGTH);
                })
                .average()
                .orElseThrow();
    }

    @Test
    void theSumIsBetterThanItsBestPartOnOthersToo() {
        float[] weights = CoordinateAscent.of(lists(300, 1), FEATURES, LENGTH, 1, 1);
        List<CandidateList> others = lists(300, 2);
        assertThat(quality(others, weights)).isGreaterThan(quality(others, 1, 0, 0, 0) + 0.03);
        assertThat(weights[0]).isGreaterThan(weights[1]);
        assertThat(weights[1]).isGreaterThan(0.2f);
        assertThat(weights[2]).isLessThan(0.1f);
        assertThat(weights[3]).isZero();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        assertThat(CoordinateAscent.of(lists(100, 3), FEATURES, LENGTH, 1, 3))
                .containsExactly(CoordinateAscent.of(lists(100, 3), FEATURES, LENGTH, 1, 1));
    }

    @Test
    void whereNothingWasChosenNothingWeighs() {
        List<CandidateList> none = List.of(new CandidateList(new float[2 * FEATURES], 2, 0, 1));
        assertThat(CoordinateAscent.of(none, FEATURES, LENGTH, 1, 1)).containsOnly(0);
    }
}
