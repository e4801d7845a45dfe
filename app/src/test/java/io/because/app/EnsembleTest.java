package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.collaborative.Collaborative;
import io.because.collaborative.ItemKnnParams;
import io.because.domain.Progress;
import io.because.gnn.FeaturePropagationParams;
import io.because.gnn.FriendsParams;
import io.because.gnn.GfCfParams;
import io.because.gnn.Graphs;
import io.because.graph.Snapshot;
import io.because.graph.TopK;
import io.because.model.LaterWorld;
import io.because.model.LongTail;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnsembleTest extends RankerContract {
    @Override
    protected ModelType type() {
        return new Ensemble(
                "ensemble",
                List.of(
                        Collaborative.itemKnn(ItemKnnParams.DEFAULT),
                        Graphs.gfCf(new GfCfParams(0.3, 8, 12)),
                        Graphs.friends(FriendsParams.DEFAULT)),
                new EnsembleParams(List.of("itemknn", "gfcf", "friends"), 50, false));
    }

    /// With one member an ensemble is that member, times a number.
    @Test
    void anEnsembleOfOneIsProportionalToIt() {
        var world = RandomWorld.of(1);
        var data = TrainingData.of(world);
        var fit = new ModelType.Fit(1, 1, Progress.SILENT);
        ModelType one = Collaborative.itemKnn(ItemKnnParams.DEFAULT);
        Ranker alone = one.fit(data, fit);
        Ranker ensemble =
                new Ensemble("one", List.of(one), new EnsembleParams(List.of("itemknn"), 50, false)).fit(data, fit);
        float[] expected = new float[world.items()];
        float[] scores = new float[world.items()];
        alone.score(Profile.of(world, 0), world, expected);
        ensemble.score(Profile.of(world, 0), world, scores);
        int best = TopK.select(expected, 1)[0];
        float factor = scores[best] / expected[best];
        for (int item = 0; item < scores.length; item++) {
            assertThat(scores[item]).isCloseTo(factor * expected[item], within(1e-4f));
        }
    }

    @Test
    void aMemberThatKnowsItemsThatCameLaterTellsOfThem() {
        Snapshot before = LaterWorld.of(1);
        Snapshot grown = LaterWorld.grown(before);
        ModelType type = new Ensemble(
                "one",
                List.of(Graphs.featurePropagation(FeaturePropagationParams.DEFAULT)),
                new EnsembleParams(List.of("propagation"), 50, false));
        NamedArrays stored = type.fit(TrainingData.of(before), new ModelType.Fit(1, 1, Progress.SILENT))
                .arrays();
        Profile profile = Profile.of(grown, LaterWorld.LATER_USER);
        assertThat(type.restore(stored).scoreOf(profile, grown, LaterWorld.LIKE_UNMET))
                .isZero();
        assertThat(type.restore(stored, grown).scoreOf(profile, grown, LaterWorld.LIKE_UNMET))
                .isNotZero();
    }

    /// The long tail changes the order of what is shown, not the scores, and survives being stored.
    @Test
    void withTheLongTailScoresStayAndTheOrderIsThatOfTheTail() {
        var world = RandomWorld.of(1);
        var data = TrainingData.of(world);
        var fit = new ModelType.Fit(1, 1, Progress.SILENT);
        List<ModelType> members = List.of(Collaborative.itemKnn(ItemKnnParams.DEFAULT));
        EnsembleParams params = new EnsembleParams(List.of("itemknn"), 50, true);
        Ensemble type = new Ensemble("default", members, params);
        Ranker fitted = type.fit(data, fit);
        Ranker restored = type.restore(fitted.arrays());
        int[] depths = new int[world.items()];
        Arrays.fill(depths, world.items());
        Ranker arranging = ((EnsembleRanker) fitted).with(new LongTail(depths));
        for (int user = 0; user < world.users(); user++) {
            float[] scores = new float[world.items()];
            fitted.score(Profile.of(world, user), world, scores);
            assertThat(restored.best(scores, 12)).isEqualTo(fitted.best(scores, 12));
            int[] ranked = TopK.select(scores, world.items());
            int[] arranged = arranging.best(scores, 12);
            assertThat(Arrays.copyOf(arranged, 9)).isEqualTo(Arrays.copyOf(ranked, 9));
            assertThat(arranged[9]).isEqualTo(ranked[10]);
            assertThat(arranged[10]).isEqualTo(ranked[9]);
        }
    }
}
