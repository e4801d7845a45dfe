package io.because.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomWalkTest {
    /// u0 likes i0 and i1, u1 likes i1 and dislikes i2.
    private final LiveGraph graph = new LiveGraph(HistoriesOnly.of(new CsrBuilder()
            .add(0, 0, 1)
            .add(0, 1, 0.5f)
            .add(1, 1, 1)
            .add(1, 2, -1)
            .build(3, 5)));

    @Test
    void likesOfSnapshotAndTailAreEquallyLikelyAndDislikesAreNeverWalked() {
        graph.apply("u0", 3, 1, 7);
        graph.apply("u0", 4, 0.1, 7);
        graph.apply("u0", 2, -0.5, 7);
        int draws = 40_000;
        RandomWalk walk = graph.walk(new SplittableRandom(1));
        int[] counts = new int[5];
        IntStream.range(0, draws).forEach(draw -> counts[walk.item(0)]++);
        assertThat(counts[2]).isZero();
        for (int item : new int[] {0, 1, 3, 4}) {
            // a binomial's standard deviation is 87
            assertThat(counts[item]).isCloseTo(draws / 4, Offset.offset(400));
        }
    }

    /// From u0: half of the walks to i0, where only u0 is; half to i1, where u0, u1 and the new u3 are.
    @Test
    void twoStepsReachThoseWhoLikeTheSame() {
        graph.apply("u3", 1, 1, 7);
        int draws = 60_000;
        RandomWalk walk = graph.walk(new SplittableRandom(2));
        int[] counts = new int[4];
        IntStream.range(0, draws).forEach(draw -> counts[walk.peer(0)]++);
        assertThat(counts[0]).isCloseTo(draws * 2 / 3, Offset.offset(600));
        assertThat(counts[1]).isCloseTo(draws / 6, Offset.offset(500));
        assertThat(counts[2]).isZero();
        assertThat(counts[3]).isCloseTo(draws / 6, Offset.offset(500));
    }

    @Test
    void whoLikesNothingLeadsNowhere() {
        graph.apply("u2", 2, -1, 7);
        RandomWalk walk = graph.walk(new SplittableRandom(3));
        assertThat(walk.item(2)).isEqualTo(RandomWalk.NONE);
        assertThat(walk.peer(2)).isEqualTo(RandomWalk.NONE);
        assertThat(walk.peer(17)).isEqualTo(RandomWalk.NONE);
        assertThat(walk.user(2)).isEqualTo(RandomWalk.NONE);
    }

    @Test
    void aWalkDoesNotSeeWhatComesLater() {
        RandomWalk earlier = graph.walk(new SplittableRandom(4));
        graph.apply("u2", 3, 1, 7);
        assertThat(earlier.item(2)).isEqualTo(RandomWalk.NONE);
        assertThat(earlier.user(3)).isEqualTo(RandomWalk.NONE);
        assertThat(graph.walk(new SplittableRandom(4)).peer(2)).isEqualTo(2);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aStepReachesAllLikesAndNothingElse(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Integer> likes = new TreeSet<>(Set.of(0, 1));
        Set<Integer> fansOfThree = new TreeSet<>();
        for (int event = 0; event < 30; event++) {
            int user = random.nextInt(6);
            int item = random.nextInt(5);
            graph.apply("u" + user, item, 1, 7);
            int index = graph.userIndex("u" + user);
            if (index == 0) {
                likes.add(item);
            }
            if (item == 3) {
                fansOfThree.add(index);
            }
        }
        RandomWalk walk = graph.walk(random);
        Set<Integer> items = new TreeSet<>();
        Set<Integer> users = new TreeSet<>();
        for (int draw = 0; draw < 2_000; draw++) {
            items.add(walk.item(0));
            users.add(walk.user(3));
        }
        assertThat(items).isEqualTo(likes);
        assertThat(users).isEqualTo(fansOfThree.isEmpty() ? Set.of(RandomWalk.NONE) : fansOfThree);
    }

    private static LongStream seeds() {
        return LongStream.range(0, 30);
    }
}
