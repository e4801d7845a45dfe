package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.graph.Snapshot;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import io.because.model.VectorRanker;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoTowerTest extends RankerContract {
    @Override
    protected ModelType type() {
        return type(0.5, 0);
    }

    private static ModelType type(double keptOfFew, int leastSteps) {
        var training = new TrainingParams(2, 8, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
        var pool = new PoolParams(5, 1, 0.5, keptOfFew);
        return Deep.twoTower(
                new TwoTowerParams(6, true, 0.1, 0.2, pool, training, leastSteps, null),
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
        return ((VectorRanker) type(keptOfFew, leastSteps).fit(TrainingData.of(RandomWorld.of(3)), fit))
                .itemVectors()
                .values();
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
