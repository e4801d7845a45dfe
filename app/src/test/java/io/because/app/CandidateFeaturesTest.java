package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.Snapshot;
import io.because.model.Features;
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
        assertThat(first[8]).isEqualTo(logarithm(2));
        assertThat(first[10]).isEqualTo(logarithm(200));
        assertThat(first[11]).isEqualTo(logarithm(100));
        float[] second = written(data(100, 300, 900, 400), 1, 0);
        assertThat(second[3]).isEqualTo(logarithm(1));
        assertThat(second[4]).isZero();
        assertThat(second[10]).isZero();
        assertThat(second[11]).isZero();
    }

    @Test
    void withoutMomentsAllWasLikedAtOnce() {
        float[] some = written(data(UNDATED, UNDATED, UNDATED, UNDATED), 0, 1);
        assertThat(some[4]).isEqualTo(logarithm(2));
        assertThat(some[10]).isZero();
        assertThat(some[11]).isZero();
    }

    /// The years are ten apart, of item 2 nobody knows it; the first user is 20 years old, the second 30.
    @Test
    void whatIsSaidOfItemsAndUsersIsTold() {
        TrainingData said = data(100, 300, 900, 400)
                .withFeatures(new Features(
                        List.of(new Features.Field("age", List.of(List.of("20"), List.of("30")))),
                        List.of(new Features.Field(
                                Features.YEAR, List.of(List.of("1990"), List.of("2000"), List.of())))));
        CommunityTaste ofAge = CommunityTaste.of(
                        said.liked(), said.features().users().getFirst())
                .orElseThrow();
        float[] features = written(said, 0, 1);
        assertThat(features[3]).isEqualTo(ofAge.of(0, 1)).isNegative();
        assertThat(features[8]).isEqualTo(0.05f);
        assertThat(written(said, 0, 0)[8]).isEqualTo(-0.05f);
        assertThat(written(said, 0, 2)[8]).isZero();
        assertThat(CandidateFeatures.of(new double[] {2}, said, 1).names(List.of("source")))
                .contains("what people of the same age like", "how new the item is");
    }
}
