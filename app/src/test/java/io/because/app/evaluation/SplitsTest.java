package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.EventType;
import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import io.because.ingest.Dataset;
import io.because.ingest.Interactions;
import io.because.model.Features;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// User 0 rated items 0-9 in this order of time, item k with `1 + k % 5` stars; user 1 rated items 0 and 1.
class SplitsTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void theLastFifthInTimeIsHeldOut() {
        HeldOut split = Splits.of(data(new boolean[12]), Protocol.FULL, 1);
        assertThat(split.test()[0]).containsExactly(8, 9);
        assertThat(split.test()[1]).isEmpty();
        assertThat(split.train().interactions().row(0).indices()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(split.train().interactions().weights()).containsOnly(1);
        assertThat(split.testUsers()).containsExactly(0);
    }

    @Test
    void theDataSetsOwnSplitIsKept() {
        boolean[] own = new boolean[12];
        own[3] = true;
        own[11] = true;
        HeldOut split = Splits.of(data(own), Protocol.FULL, 1);
        assertThat(split.test()[0]).containsExactly(3);
        assertThat(split.test()[1]).containsExactly(1);
    }

    @Test
    void leavingOneOutTakesEachUsersLastItem() {
        HeldOut split = Splits.of(data(new boolean[12]), Protocol.LEAVE_ONE_OUT, 1);
        assertThat(split.test()[0]).containsExactly(9);
        assertThat(split.test()[1]).containsExactly(1);
    }

    /// User 0 gave 4 or 5 stars to items 3, 4, 8 and 9, user 1 to none.
    @Test
    void ratingsBelowTheThresholdAreDroppedBeforeTheSplit() {
        var four = new Protocol(Protocol.Cut.LEAVE_ONE_OUT, false, 4.0);
        HeldOut split = Splits.of(data(new boolean[12]), four, 1);
        assertThat(split.train().interactions().row(0).indices()).containsExactly(3, 4, 8);
        assertThat(split.test()[0]).containsExactly(9);
        assertThat(split.test()[1]).isEmpty();
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aRandomSplitHoldsOutAFifthAndLosesNothing(long seed) {
        var random = new Protocol(Protocol.Cut.FULL, true, null);
        HeldOut split = Splits.of(data(new boolean[12]), random, seed);
        int[] all = IntStream.concat(
                        Arrays.stream(split.test()[0]),
                        Arrays.stream(split.train().interactions().row(0).indices()))
                .sorted()
                .toArray();
        assertThat(split.test()[0]).hasSize(2);
        assertThat(all).containsExactly(IntStream.range(0, 10).toArray());
        assertThat(Splits.of(data(new boolean[12]), random, seed).test()).isDeepEqualTo(split.test());
    }

    /// Item 0 was disliked last: it is neither held out nor lost.
    @Test
    void aValidationSliceHoldsOutOnlyWhatWasLiked() {
        Csr signed = new CsrBuilder()
                .add(0, 1, 1)
                .add(0, 2, 1)
                .add(0, 3, 1)
                .add(0, 4, 1)
                .add(0, 5, 0.5f)
                .add(0, 0, -1)
                .build(1, 6);
        var train = new TrainingData(signed, new long[] {1, 2, 3, 4, 5, 6}, Csr.empty(1, 1), Csr.empty(6, 0));
        HeldOut slice = Splits.validation(train, Protocol.FULL, 1);
        assertThat(slice.test()[0]).containsExactly(5);
        assertThat(slice.train().interactions().row(0).indices()).containsExactly(1, 2, 3, 4, 0);
        assertThat(slice.train().lastAt()).containsExactly(1, 2, 3, 4, 6);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aSampleKeepsSomeOfTheTestUsersAsTheyWere(long seed) {
        int[][] test = new int[50][];
        Arrays.setAll(test, user -> user % 5 == 0 ? new int[0] : new int[] {user % 6});
        var all =
                new HeldOut(new TrainingData(Csr.empty(50, 6), new long[0], Csr.empty(50, 50), Csr.empty(6, 0)), test);
        HeldOut sample = all.sampled(7, seed);
        assertThat(sample.testUsers()).hasSize(7);
        for (int user : sample.testUsers()) {
            assertThat(sample.test()[user]).containsExactly(user % 6);
        }
        assertThat(all.sampled(1000, seed).testUsers()).containsExactly(all.testUsers());
    }

    /// Rows are one second apart, user 1's two come last: the cut is before the last of user 0's ten.
    @Test
    void aTemporalSplitHasOneCutForAllAndSkipsUsersWhoComeAfterIt() {
        HeldOut split = Splits.of(data(new boolean[12]), Protocol.TEMPORAL, 1);
        assertThat(split.test()[0]).containsExactly(9);
        assertThat(split.test()[1]).isEmpty();
        assertThat(split.train().interactions().degree(0)).isEqualTo(9);
        assertThat(split.train().interactions().degree(1)).isZero();
        HeldOut slice = Splits.validation(split.train(), Protocol.TEMPORAL, 1);
        assertThat(slice.test()[0]).containsExactly(7, 8);
    }

    @Test
    void whatHappenedAtTheCutIsTested() {
        Dataset data = data(new boolean[12]);
        Arrays.fill(data.interactions().at(), 5, 12, 1009);
        assertThat(Splits.of(data, Protocol.TEMPORAL, 1).test()[0]).containsExactly(5, 6, 7, 8, 9);
    }

    @Test
    void anUndatedDataSetHasNoTemporalSplit() {
        Dataset data = data(new boolean[12]);
        Arrays.fill(data.interactions().at(), 0, 10, Snapshot.History.UNDATED);
        assertThatThrownBy(() -> Splits.of(data, Protocol.TEMPORAL, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "temporal splits by time, but only 2 of 12 interactions have one; use full or leave-one-out");
    }

    @Test
    void aRandomSplitIsNotTemporal() {
        assertThatThrownBy(() -> new Protocol(Protocol.Cut.TEMPORAL, true, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not temporal");
    }

    @Test
    void protocolsHaveTheWordsOfTheCommandLine() {
        for (Protocol.Cut cut : Protocol.Cut.values()) {
            assertThat(Protocol.cut(cut.word())).isEqualTo(cut);
        }
        assertThatThrownBy(() -> Protocol.cut("latest"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no protocol `latest`; say one of full, temporal, leave-one-out, leave-one-out-sampled,"
                        + " cold-users, cold-items");
    }

    /// User 0 met all ten items, user 1 two of them: eight are left to draw.
    @Test
    void withoutGivenNegativesTheyAreDrawn() {
        HeldOut split = Splits.of(data(new boolean[12]), Protocol.SAMPLED, 1);
        assertThat(split.candidates()[0]).containsExactly(9);
        assertThat(split.candidates()[1]).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    /// Given negatives belong to the data set's own test item, which is not the last one here.
    @Test
    void givenNegativesAreRankedAndUsersWithoutAnyAreSkipped() {
        boolean[] own = new boolean[12];
        own[3] = true;
        own[11] = true;
        HeldOut split = Splits.of(data(own, new int[][] {{5, 3}, {}}), Protocol.SAMPLED, 1);
        assertThat(split.test()).isDeepEqualTo(new int[][] {{3}, {}});
        assertThat(split.candidates()).isDeepEqualTo(new int[][] {{3, 5}, {}});
    }

    /// In undated data that is split one by one the order of the file is the order in time.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void leavingOneOutValidatesOnTheItemBeforeTheLast(long seed) {
        Dataset data = data(new boolean[12]);
        Arrays.fill(data.interactions().at(), Snapshot.History.UNDATED);
        HeldOut split = Splits.of(data, Protocol.SAMPLED, seed);
        assertThat(Splits.validation(split.train(), Protocol.LEAVE_ONE_OUT, seed)
                        .test())
                .isDeepEqualTo(new int[][] {{8}, {}});
        HeldOut slice = Splits.validation(split.train(), Protocol.SAMPLED, seed);
        assertThat(slice.test()).isDeepEqualTo(new int[][] {{8}, {}});
        assertThat(slice.candidates()[0]).containsExactlyInAnyOrder(8, 9);
        assertThat(slice.train().interactions().degree(0)).isEqualTo(8);
    }

    private static Dataset data(boolean[] test) {
        return data(test, new int[0][]);
    }

    private static Dataset data(boolean[] test, int[][] negatives) {
        int[] users = new int[12];
        int[] items = new int[12];
        int[] order = new int[12];
        long[] at = new long[12];
        float[] stars = new float[12];
        for (int row = 0; row < 12; row++) {
            users[row] = row < 10 ? 0 : 1;
            items[row] = row < 10 ? row : row - 10;
            order[row] = items[row];
            at[row] = 1000L + row;
            stars[row] = 1 + items[row] % 5;
        }
        EventType[] types = new EventType[12];
        Arrays.fill(types, EventType.RATE);
        float[] none = new float[12];
        Arrays.fill(none, Float.NaN);
        var signals = new Interactions.Signals(types, stars, none, none);
        return new Dataset(
                "test",
                catalogue(),
                List.of(),
                IdMap.of(List.of("a", "b")),
                new Interactions(users, items, at, order, test, signals),
                Csr.empty(2, 2),
                negatives,
                Features.NONE,
                List.of());
    }

    private static Catalogue catalogue() {
        List<String> ids = IntStream.range(0, 10).mapToObj(k -> "i" + k).toList();
        return new Catalogue(
                IdMap.of(ids),
                ids,
                Collections.nCopies(10, ItemKind.MOVIE).toArray(ItemKind[]::new),
                IdMap.of(List.of()),
                Csr.empty(10, 0),
                new BitSet());
    }
}
