package io.because.linear;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SparseKernelTest {
    /// Item 0 speaks for item 1 by 2 and for item 2 by 3; item 2 against item 1.
    private final Csr weights =
            new CsrBuilder().add(0, 2, 3).add(0, 1, 2).add(2, 1, -1).build(3, 3);

    @Test
    void aScoreIsTheSumOfTheRowsOfTheHistory() {
        float[][] scores = new float[1][3];
        SparseVector history = new SparseVector(new int[] {0, 2}, new float[] {0.5f, 1});
        SparseKernel.ofHistory(weights).score(List.of(history), scores);
        assertThat(scores[0]).containsExactly(0, 0, 1.5f);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void theEntriesOfAHistoryAreThoseOfEachOfItsItems(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int items = 1 + random.nextInt(200);
        CsrBuilder drawn = new CsrBuilder();
        random.ints(5L * items, 0, items * items)
                .distinct()
                .forEach(pair -> drawn.add(pair / items, pair % items, random.nextFloat()));
        SparseKernel kernel = SparseKernel.ofHistory(drawn.build(items, items));
        int[] history =
                random.ints(random.nextInt(items + 1), 0, items).distinct().toArray();
        for (int item = 0; item < items; item++) {
            float[] column = kernel.column(history, item);
            for (int k = 0; k < history.length; k++) {
                assertThat(column[k]).isEqualTo(kernel.at(history[k], item));
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void anEntryIsFoundFromBothSides() {
        SparseKernel kernel = SparseKernel.ofHistory(weights);
        SparseKernel turned = SparseKernel.ofRecommended(weights);
        SparseKernel restored = SparseKernel.restore(kernel.arrays());
        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 3; to++) {
                assertThat(kernel.at(from, to)).isEqualTo(weights.row(from).get(to));
                assertThat(turned.at(to, from)).isEqualTo(kernel.at(from, to));
                assertThat(restored.at(from, to)).isEqualTo(kernel.at(from, to));
            }
        }
    }
}
