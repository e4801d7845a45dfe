package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.Snapshot;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateFeaturesTest {
    private static final long UNDATED = Snapshot.History.UNDATED;

    /// The first user liked item 0 at 100 and item 1 at 300, and disliked item 2 at 900; the second liked item 1 at
    /// 400.
    private static TrainingData data(long... at) {
        Csr interactions = new Csr(3, new int[] {0, 3, 4}, new int[] {0, 1, 2, 1}, new float[] {1, 1, -1, 1});
        return new TrainingData(
                interactions,
                at,
                new Csr(2, new int[3], new int[0], new float[0]),
                new Csr(1, new int[4], new int[0], new float[0]));
    }

    private static float[] written(TrainingData data, int user, int item) {
        CandidateFeatures features = CandidateFeatures.of(new double[] {2}, data, 1);
        CandidateFeatures restored = CandidateFeatures.restore(features.arrays());
        float[] into = new float[restored.count()];
        restored.write(new float[] {-6}, user, item, into, 0);
        assertThat(restored.names(List.of("source"))).hasSize(into.length);
        return into;
    }

    private static float logarithm(double count) {
        return (float) (0.1 * Math.log1p(count));
    }

    @Test
    void itemsAndUsersAreDescribedByWhatWasLikedAndWhen() {
        float[] first = written(data(100, 300, 900, 400), 0, 1);
        assertThat(Arrays.copyOf(first, 2)).containsExactly(-3, (float) -Math.log1p(3));
        CommunityTaste taste = CommunityTaste.of(data(100, 300, 900, 400).liked(), 1);
        assertThat(first[2]).isEqualTo(taste.of(0, 1)).isNotZero();
        assertThat(Arrays.copyOfRange(first, 3, 7))
                .containsExactly(new float[] {logarithm(2), logarithm(1), logarithm(1), logarithm(1)}, within(1e-6f));
        assertThat(first[7]).isEqualTo(logarithm(2));
        assertThat(first[9]).isEqualTo(logarithm(200));
        assertThat(first[10]).isEqualTo(logarithm(100));
        float[] second = written(data(100, 300, 900, 400), 1, 0);
        assertThat(second[3]).isEqualTo(logarithm(1));
        assertThat(second[4]).isZero();
        assertThat(second[9]).isZero();
        assertThat(second[10]).isZero();
    }

    @Test
    void withoutMomentsAllWasLikedAtOnce() {
        float[] some = written(data(UNDATED, UNDATED, UNDATED, UNDATED), 0, 1);
        assertThat(some[4]).isEqualTo(logarithm(2));
        assertThat(some[9]).isZero();
        assertThat(some[10]).isZero();
    }
}
