package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Snapshot;
import io.because.graph.SparseVector;
import io.because.linear.VectorMath;
import io.because.model.ArraysOfBefore;
import io.because.model.Features;
import io.because.model.LaterWorld;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import io.because.model.VectorRanker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoTowerTest extends RankerContract {
    @Override
    protected ModelType type() {
        return type(true, 0.5, 0);
    }

    private static ModelType type(boolean own, double keptOfFew, int leastSteps) {
        var training = new TrainingParams(2, 8, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
        var pool = new PoolParams(5, 1, 0.5, keptOfFew);
        return Deep.twoTower(
                new TwoTowerParams(6, own, true, 0.1, 0.2, pool, training, leastSteps, null),
                Engines::named,
                Embeddings.NONE);
    }

    @Test
    void onlyWhereEpochsAreAddedUsersAreFew() {
        assertThat(vectors(0.5, 0)).containsExactly(vectors(1, 0));
        assertThat(vectors(0.5, 200)).isNotEqualTo(vectors(1, 200));
    }

    private static float[] vectors(double keptOfFew, int leastSteps) {
        var fit = new ModelType.Fit(3, 1, Progress.SILENT);
        return ((VectorRanker) type(true, keptOfFew, leastSteps).fit(TrainingData.of(RandomWorld.of(3)), fit))
                .itemVectors()
                .values();
    }

    /// Three of each gender like items of their own; one more of each is known by that alone.
    @Test
    void whoHasNoHistoryIsPlacedByWhatIsSaid() {
        var edges = new CsrBuilder();
        List<List<String>> genders = new ArrayList<>();
        List<List<String>> years = new ArrayList<>();
        for (int k = 0; k < 8; k++) {
            genders.add(List.of(k % 2 == 0 ? "F" : "M"));
            years.add(List.of(k % 2 == 0 ? "1960" : "1990"));
            for (int item = k % 2; k < 6 && item < 6; item += 2) {
                edges.add(k, item, 1);
            }
        }
        Csr liked = edges.build(8, 8);
        var data = new TrainingData(liked, new long[liked.edges()], Csr.empty(8, 8), Csr.empty(8, 0))
                .withFeatures(new Features(
                        List.of(new Features.Field("gender", genders)), List.of(new Features.Field("year", years))));
        var training = new TrainingParams(60, 8, 0.05, 0.1, Optimiser.Adam.DEFAULT, 1);
        var params = new TwoTowerParams(6, false, true, 0, 0.2, new PoolParams(8, 0, 0.5, 1), training, 0, null);
        var ranker = (VectorRanker) Deep.twoTower(params, Engines::named, Embeddings.NONE)
                .fit(data, new ModelType.Fit(3, 1, Progress.SILENT));
        float[] users = ranker.userVectors(
                        List.of(Profile.ofHistory(6, SparseVector.EMPTY), Profile.ofHistory(7, SparseVector.EMPTY)))
                .values();
        float[] items = ranker.itemVectors().values();
        for (int user = 0; user < 2; user++) {
            for (int item = 0; item < 6; item += 2) {
                double own = VectorMath.dot(users, user * 6, items, (item + user) * 6, 6);
                double others = VectorMath.dot(users, user * 6, items, (item + 1 - user) * 6, 6);
                assertThat(own).isGreaterThan(others);
            }
        }
    }

    @Test
    void aLaterUserWithoutHistoryIsPlacedByWhatIsSaid() {
        ModelType type = type(false, 0.5, 0);
        Snapshot before = LaterWorld.of(3);
        Ranker fitted = type.fit(TrainingData.of(before), new ModelType.Fit(3, 1, Progress.SILENT));
        var ranker = (VectorRanker) type.restore(fitted.arrays(), LaterWorld.grown(before));
        float[] vectors = ranker.userVectors(List.of(
                        Profile.ofHistory(0, SparseVector.EMPTY), // of the even group too
                        Profile.ofHistory(LaterWorld.LATER_USER, SparseVector.EMPTY)))
                .values();
        assertThat(Arrays.copyOf(vectors, 6)).doesNotContain(0).containsExactly(Arrays.copyOfRange(vectors, 6, 12));
    }

    @Test
    void aModelOfBeforeThatStoredNoTablesIsServed() {
        Snapshot before = LaterWorld.of(3);
        Snapshot grown = LaterWorld.grown(before);
        Ranker fitted = type().fit(TrainingData.of(before), new ModelType.Fit(3, 1, Progress.SILENT));
        float[] scores = new float[LaterWorld.ITEMS];
        float[] stored = new float[LaterWorld.ITEMS];
        fitted.score(Profile.of(grown, 0), grown, scores);
        type().restore(ArraysOfBefore.without("said/", fitted.arrays()), grown)
                .score(Profile.of(grown, 0), grown, stored);
        assertThat(stored).containsExactly(scores);
    }

    /// Whoever came after the fit is known by the history alone, as someone of the fit who has nothing of their own.
    @Test
    void aLaterUserIsPlacedByTheHistory() {
        Snapshot world = RandomWorld.of(3);
        var ranker = (VectorRanker) type().fit(TrainingData.of(world), new ModelType.Fit(3, 1, Progress.SILENT));
        SparseVector two = new SparseVector(new int[] {1, 4}, new float[] {1, 1});
        Profile both = Profile.ofHistory(world.users() + 7, two);
        Profile first = Profile.ofHistory(world.users() + 7, two.without(4));
        Profile second = Profile.ofHistory(world.users() + 7, two.without(1));
        float[] vectors = ranker.userVectors(List.of(both, first, second)).values();
        for (int d = 0; d < 6; d++) {
            assertThat(vectors[d])
                    .isNotZero()
                    .isCloseTo((vectors[6 + d] + vectors[12 + d]) / 2, org.assertj.core.api.Assertions.within(1e-6f));
        }
    }
}
