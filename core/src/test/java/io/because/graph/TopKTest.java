package io.because.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopKTest {
    @Test
    void bestComesFirstAndTiesGoToTheLowerIndex() {
        assertThat(TopK.select(new float[] {1, 3, 2, 3}, 3)).containsExactly(1, 3, 2);
    }

    @Test
    void whatCannotBeComparedIsNeverSelected() {
        assertThat(TopK.select(new float[] {Float.NaN, 1, Float.NEGATIVE_INFINITY}, 3))
                .containsExactly(1);
    }

    @Test
    void nothingIsSelectedFromNothing() {
        assertThat(TopK.select(new float[0], 5)).isEmpty();
        assertThat(TopK.select(new float[] {1}, 0)).isEmpty();
    }

    @Test
    void inNoOrderToo() {
        float[] scores = {-0f, -2, Float.NaN, 0, 1e-30f, Float.POSITIVE_INFINITY, -1, Float.NEGATIVE_INFINITY, 0};
        int[] all = {8, 7, 6, 5, 4, 3, 2, 1, 0};
        assertThat(TopK.selectUnordered(scores, all, 4)).containsExactlyInAnyOrder(5, 4, 0, 3);
        assertThat(TopK.selectUnordered(scores, all, 6)).containsExactlyInAnyOrder(5, 4, 0, 3, 8, 6);
        assertThat(TopK.selectUnordered(scores, all, 9)).containsExactlyInAnyOrder(5, 4, 0, 3, 8, 6, 1);
        assertThat(TopK.selectUnordered(scores, all, 0)).isEmpty();
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void itIsTheHeadOfAStableSort(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(300);
        float[] scores = new float[n];
        for (int i = 0; i < n; i++) {
            scores[i] = random.nextInt(20) - 10;
        }
        int k = random.nextInt(n + 10);
        int[] sorted = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i))
                .limit(k)
                .mapToInt(i -> i)
                .toArray();
        assertThat(TopK.select(scores, k)).containsExactly(sorted);
        int[] all = IntStream.range(0, n).toArray();
        assertThat(TopK.selectUnordered(scores, all, k)).containsExactlyInAnyOrder(sorted);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void anyBitsInAnyOrderAreSelectedWithoutOrderAsWithOne(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] scores = new float[500];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(4) == 0 ? 1 : Float.intBitsToFloat(random.nextInt());
        }
        int[] some = random.ints(300, 0, scores.length).distinct().toArray();
        int k = random.nextInt(some.length + 1);
        assertThat(TopK.selectUnordered(scores, some, k)).containsExactlyInAnyOrder(TopK.select(scores, some, k));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
