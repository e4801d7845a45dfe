package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CandidatesTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void theTestItemIsRankedOnceAmongTheGivenNegatives() {
        int[][] candidates = Candidates.given(new int[][] {{5}, {}}, new int[][] {{3, 5, 4}, {1}});
        assertThat(candidates).isDeepEqualTo(new int[][] {{5, 3, 4}, {}});
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void drawnNegativesAreAHundredItemsThatTheUserNeverMet(long seed) {
        Csr met = new CsrBuilder().add(0, 3, 1).add(0, 7, 1).add(1, 7, 1).build(2, 150);
        int[][] candidates = Candidates.drawn(new int[][] {{7}, {}}, met, seed);
        assertThat(candidates[0])
                .hasSize(101)
                .doesNotHaveDuplicates()
                .contains(7)
                .doesNotContain(3);
        assertThat(candidates[1]).isEmpty();
        assertThat(Candidates.drawn(new int[][] {{7}, {}}, met, seed)).isDeepEqualTo(candidates);
        assertThat(Candidates.drawn(new int[][] {{7}, {}}, met, seed + 1)).isNotEqualTo(candidates);
    }

    @Test
    void aSmallCatalogueIsRankedWhole() {
        Csr met = new CsrBuilder().add(0, 3, 1).build(1, 20);
        int[] candidates = Candidates.drawn(new int[][] {{7}}, met, 1)[0];
        assertThat(candidates).hasSize(19).doesNotHaveDuplicates().doesNotContain(3);
    }

    /// 200 draws of 100 out of 119 put each item into 168 of them, give or take 5 standard deviations.
    @Test
    void negativesAreDrawnUniformly() {
        Csr met = new CsrBuilder().add(0, 0, 1).build(1, 121);
        int[] times = new int[121];
        for (long seed = 0; seed < 200; seed++) {
            Arrays.stream(Candidates.drawn(new int[][] {{1}}, met, seed)[0]).forEach(item -> times[item]++);
        }
        assertThat(times[0]).isZero();
        assertThat(times[1]).isEqualTo(200);
        for (int item = 2; item < times.length; item++) {
            assertThat(times[item]).isBetween(142, 194);
        }
    }
}
