package io.because.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsrTest {
    @Test
    void rowsKeepTheOrderInWhichEdgesWereAdded() {
        Csr csr = new CsrBuilder().add(1, 2, 5).add(0, 1, 1).add(1, 0, 7).build(3, 3);
        assertThat(csr.row(1).indices()).containsExactly(2, 0);
        assertThat(csr.row(1).values()).containsExactly(5, 7);
        assertThat(csr.degree(2)).isZero();
    }

    @Test
    void aRowThatIsNotThereIsEmpty() {
        assertThat(Csr.empty(2, 2).row(7).size()).isZero();
    }

    @Test
    void offsetsThatDoNotCoverTheEdgesAreRejected() {
        assertThatThrownBy(() -> new Csr(3, new int[] {0, 1}, new int[] {0, 1}, new float[2]))
                .hasMessageContaining("the last offset must be the number of edges, 2, was 1");
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void turningTwiceGivesEveryEdgeBack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder();
        double sum = 0;
        for (int e = 0; e < random.nextInt(200); e++) {
            int row = random.nextInt(10);
            int column = random.nextInt(15);
            float weight = random.nextInt(100);
            builder.add(row, column, weight);
            sum += weight * (row + 31.0 * column);
        }
        Csr back = builder.build(10, 15).transpose().transpose();
        double again = 0;
        for (int row = 0; row < 10; row++) {
            for (int e = back.from(row); e < back.to(row); e++) {
                again += back.weights()[e] * (row + 31.0 * back.targets()[e]);
            }
        }
        assertThat(back.edges()).isEqualTo(builder.size());
        assertThat(again).isEqualTo(sum);
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }
}
