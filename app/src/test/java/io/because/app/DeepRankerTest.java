package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.collaborative.Collaborative;
import io.because.collaborative.ItemKnnParams;
import io.because.deep.CandidateNetworkParams;
import io.because.deep.Deep;
import io.because.deep.Embeddings;
import io.because.deep.PoolParams;
import io.because.deep.TwoTowerParams;
import io.because.domain.Progress;
import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.gnn.FriendsParams;
import io.because.gnn.GfCfParams;
import io.because.gnn.Graphs;
import io.because.graph.Snapshot;
import io.because.graph.SparseVector;
import io.because.model.FeatureShare;
import io.because.model.LaterWorld;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeepRankerTest extends RankerContract {
    @Override
    protected ModelType type() {
        return of(
                Collaborative.itemKnn(ItemKnnParams.DEFAULT),
                Graphs.gfCf(new GfCfParams(0.3, 8, 12)),
                Graphs.friends(FriendsParams.DEFAULT));
    }

    private static ModelType of(ModelType... members) {
        var training = new TrainingParams(3, 16, 0.01, 0.1, Optimiser.Adam.DEFAULT, 3);
        return new DeepRanker(
                List.of(members),
                new DeepRankerParams(
                        Stream.of(members).map(ModelType::name).toList(),
                        50,
                        new CandidateNetworkParams(List.of(8), 0, 3, training)),
                Engines::named);
    }

    /// Shares are told beside an item of which nothing is known, which is the same for both.
    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3})
    void sharesOfInputsTellHowTheScoresOfTwoItemsDiffer(long seed) {
        Snapshot world = RandomWorld.of(seed);
        var ranker = (DeepRankerFitted) type().fit(TrainingData.of(world), new ModelType.Fit(seed, 1, Progress.SILENT));
        Profile profile = Profile.of(world, 0);
        float[] scores = new float[world.items()];
        ranker.score(profile, world, scores);
        double first = sum(ranker.featureShares(profile, world, 0));
        for (int item = 1; item < scores.length; item++) {
            double other = sum(ranker.featureShares(profile, world, item));
            assertThat(other - first)
                    .isCloseTo(scores[item] - scores[0], within(0.01 * (Math.abs(other) + Math.abs(first)) + 1e-5));
        }
    }

    @Test
    void aMemberThatKnowsUsersWhoCameLaterTellsOfThem() {
        Snapshot before = LaterWorld.of(1);
        Snapshot grown = LaterWorld.grown(before);
        var training = new TrainingParams(2, 8, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
        var towers = new TwoTowerParams(6, false, true, 0.1, 0.2, new PoolParams(5, 1, 0.5, 0.5), training, 0, null);
        ModelType type = of(Deep.twoTower(towers, Engines::named, Embeddings.NONE));
        NamedArrays stored = type.fit(TrainingData.of(before), new ModelType.Fit(1, 1, Progress.SILENT))
                .arrays();
        Profile later = Profile.ofHistory(LaterWorld.LATER_USER, SparseVector.EMPTY);
        float[] strange = new float[grown.items()];
        float[] known = new float[grown.items()];
        type.restore(stored).score(later, grown, strange);
        type.restore(stored, grown).score(later, grown, known);
        assertThat(known).isNotEqualTo(strange);
    }

    private static double sum(List<FeatureShare> shares) {
        return shares.stream().mapToDouble(FeatureShare::amount).sum();
    }
}
