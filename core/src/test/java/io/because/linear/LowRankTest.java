package io.because.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.graph.SparseVector;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LowRankTest {
    /// Three items, rank two: `K[j][i] = from[j] · to[.][i]`.
    private final LowRank kernel = new LowRank(3, new float[] {1, 2, 3, 4, 5, 6}, new float[] {10, 20, 30, 1, 2, 3});

    @Test
    void anEntryIsTheProductOfARowAndAColumn() {
        assertThat(kernel.at(0, 2)).isEqualTo(1 * 30 + 2 * 3);
        assertThat(kernel.at(2, 0)).isEqualTo(5 * 10 + 6 * 1);
        assertThat(kernel.column(new int[] {2, 0}, 1)).containsExactly(5 * 20 + 6 * 2, 1 * 20 + 2 * 2);
    }

    @Test
    void aScoreIsTheSumOfTheEntriesOfTheHistory() {
        float[][] scores = new float[1][3];
        kernel.score(List.of(new SparseVector(new int[] {2, 1}, new float[] {1, -0.5f})), scores);
        for (int item = 0; item < 3; item++) {
            assertThat(scores[0][item]).isCloseTo(kernel.at(2, item) - 0.5f * kernel.at(1, item), Offset.offset(1e-4f));
        }
    }
}
