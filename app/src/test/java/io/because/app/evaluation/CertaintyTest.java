package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CertaintyTest {
    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    private static PerUser users(double... values) {
        return new PerUser(Map.of("ndcg@20", values));
    }

    private static double[] noise(long seed, int users, double mean) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.doubles(users, mean - 0.5, mean + 0.5).toArray();
    }

    /// Uniform of width 1 over 400 users: the mean's standard deviation is 1/√12/20 = 0.0144.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void anIntervalIsAsWideAsTheNormalOne(long seed) {
        PerUser values = users(noise(seed, 400, 0.5));
        double[] interval = Bootstrap.interval(values.of("ndcg@20"), seed);
        double mean = Arrays.stream(values.of("ndcg@20")).average().orElseThrow();
        assertThat(interval[1] - mean).isCloseTo(1.96 * 0.0144, within(0.006));
        assertThat(mean - interval[0]).isCloseTo(1.96 * 0.0144, within(0.006));
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aModelThatIsBetterForEverybodyIsSignificantlyBetter(long seed) {
        double[] worse = noise(seed, 200, 0.5);
        double[] better = worse.clone();
        SplittableRandom random = new SplittableRandom(seed + 100);
        for (int u = 0; u < better.length; u++) {
            better[u] += 0.01 + 0.01 * random.nextDouble();
        }
        Comparison found = Comparison.of(users(better), users(worse), "ease", "ndcg@20", seed);
        assertThat(found.difference()).isBetween(0.01, 0.02);
        assertThat(found.low()).isPositive();
        assertThat(found.p()).isLessThan(1e-6);
        Comparison same = Comparison.of(users(worse), users(worse), "ease", "ndcg@20", seed);
        assertThat(same.difference()).isZero();
        assertThat(same.p()).isEqualTo(1);
    }

    @Test
    void bucketsHoldEveryUserOnceForEachWay() {
        CsrBuilder edges = new CsrBuilder();
        int[][] test = new int[8][];
        int[][] best = new int[8][];
        int[] all = new int[8];
        for (int user = 0; user < 8; user++) {
            for (int item = 0; item <= user; item++) {
                edges.add(user, item, 1);
            }
            test[user] = new int[] {user + 1};
            best[user] = new int[] {user + 1};
            all[user] = user;
        }
        Csr train = edges.build(8, 10);
        var data =
                new HeldOut(new TrainingData(train, new long[train.edges()], Csr.empty(8, 8), Csr.empty(10, 0)), test);
        var ranked = new RankedUsers(all, best);
        List<Buckets.Bucket> buckets = Buckets.of(ranked, data, Measures.perUser(ranked, data));
        for (String by : List.of("history", "item")) {
            List<Buckets.Bucket> own =
                    buckets.stream().filter(b -> b.by().equals(by)).toList();
            assertThat(own.stream().mapToInt(Buckets.Bucket::users).sum()).isEqualTo(8);
        }
        assertThat(buckets.getFirst().from()).isEqualTo(1);
        assertThat(buckets.getFirst().to()).isEqualTo(2);
        assertThat(buckets.getFirst().metrics()).containsEntry("recall@20", 1.0);
    }
}
