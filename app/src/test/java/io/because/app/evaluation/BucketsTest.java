package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.TrainingData;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Users 0 to 3; item 0 is liked by users 2 and 3, items 1 and 2 by one user, items 3 and 4 by nobody.
class BucketsTest {
    private static final Csr TRAIN =
            new CsrBuilder().add(2, 0, 1).add(3, 0, 1).add(3, 1, 1).add(2, 2, 1).build(4, 5);

    private static List<Buckets.Bucket> buckets(int[][] test, int[]... best) {
        HeldOut data = new HeldOut(new TrainingData(TRAIN, new long[4], Csr.empty(4, 4), Csr.empty(5, 0)), test);
        RankedUsers ranked = new RankedUsers(data.testUsers(), best);
        return Buckets.of(ranked, data, Measures.perUser(ranked, data));
    }

    /// Of each user only the items of the quarter are looked for: user 0 finds the popular one, misses the other.
    @Test
    void anItemIsCountedAmongItsLikes() {
        List<Buckets.Bucket> items =
                buckets(new int[][] {{0, 3}, {0, 4}, {}, {}}, new int[] {0, 1}, new int[] {1, 4}).stream()
                        .filter(bucket -> bucket.by().equals("item"))
                        .toList();
        assertThat(items).extracting(Buckets.Bucket::from).containsExactly(0.0, 2.0);
        assertThat(items).extracting(Buckets.Bucket::users).containsExactly(2, 2);
        assertThat(items)
                .extracting(bucket -> bucket.metrics().get("recall@20"))
                .containsExactly(0.5, 0.5);
        assertThat(items.getFirst().metrics().get("ndcg@20"))
                .isCloseTo(0.5 / (Math.log(3) / Math.log(2)), within(1e-9));
        assertThat(items.getLast().metrics().get("ndcg@20")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aUserIsCountedByTheLengthOfTheHistory() {
        List<Buckets.Bucket> histories = buckets(new int[][] {{0}, {}, {}, {4}}, new int[] {0}, new int[] {3}).stream()
                .filter(bucket -> bucket.by().equals("history"))
                .toList();
        assertThat(histories).extracting(Buckets.Bucket::from).containsExactly(0.0, 2.0);
        assertThat(histories)
                .extracting(bucket -> bucket.metrics().get("recall@20"))
                .containsExactly(1.0, 0.0);
    }
}
