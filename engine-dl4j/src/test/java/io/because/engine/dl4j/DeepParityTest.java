package io.because.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.deep.CandidateList;
import io.because.deep.CandidateNetwork;
import io.because.deep.CandidateNetworkParams;
import io.because.deep.DcnParams;
import io.because.deep.Deep;
import io.because.deep.DeepFmParams;
import io.because.deep.DotParams;
import io.because.deep.Embeddings;
import io.because.deep.FeatureTraining;
import io.because.deep.NcfParams;
import io.because.deep.PoolParams;
import io.because.deep.TwoTowerParams;
import io.because.deep.WideDeepParams;
import io.because.domain.Progress;
import io.because.engine.Engine;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every deep model, fitted as a whole on its own batches.
class DeepParityTest {
    private static final TrainingParams TRAINING = new TrainingParams(2, 64, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
    private static final NcfParams FUSED = new NcfParams(4, List.of(8, 16, 8), 2, null, TRAINING, 0, null);
    private static final FeatureTraining FEATURES = new FeatureTraining(true, 3, 0.5, TRAINING, null);
    private static final PoolParams POOL = new PoolParams(5, 1, 0.5, 0.5);
    private static final Snapshot WORLD = RandomWorld.of(3);

    /// A model on an engine.
    interface OnEngine extends Function<Function<String, Engine>, ModelType> {}

    static Stream<OnEngine> models() {
        return Stream.of(
                engines -> Deep.gmf(FUSED, engines, Embeddings.NONE),
                engines -> Deep.mlp(FUSED, engines, Embeddings.NONE),
                engines -> Deep.ncf(FUSED, engines, Embeddings.NONE),
                engines -> Deep.dot(new DotParams(6, 0.1, 0.1, POOL, TRAINING, 0, null), engines, Embeddings.NONE),
                engines -> Deep.twoTower(
                        new TwoTowerParams(6, true, true, 0, 0.2, POOL, TRAINING, 0, null), engines, Embeddings.NONE),
                engines -> Deep.wideDeep(
                        new WideDeepParams(1 << 10, WideDeepParams.DEFAULT.wide(), 4, List.of(6), 0, FEATURES),
                        engines,
                        Embeddings.NONE),
                engines -> Deep.deepFm(new DeepFmParams(4, List.of(6), 0, FEATURES), engines, Embeddings.NONE),
                engines -> Deep.dcn(new DcnParams(3, 2, 2, List.of(6), 0, FEATURES), engines, Embeddings.NONE));
    }

    private static Ranker fitted(OnEngine model, Engine engine) {
        return model.apply(_ -> engine).fit(TrainingData.of(WORLD), new ModelType.Fit(5, 1, Progress.SILENT));
    }

    @ParameterizedTest
    @MethodSource("models")
    void lossAndGradientsAgreeInEachStep(OnEngine model) {
        BothEngines both = new BothEngines();
        fitted(model, both);
        assertThat(both.compared()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void theCandidateNetworkAgreesToo() {
        SplittableRandom random = new SplittableRandom(1);
        List<CandidateList> lists = IntStream.range(0, 50)
                .mapToObj(_ -> {
                    float[] features = new float[10 * 2];
                    for (int k = 0; k < features.length; k++) {
                        features[k] = (float) random.nextGaussian();
                    }
                    return new CandidateList(features, 10, 2, 2);
                })
                .toList();
        BothEngines both = new BothEngines();
        var params = new CandidateNetworkParams(List.of(4), 0, 3, TRAINING);
        CandidateNetwork.fit(lists, 2, params, both, new ModelType.Fit(1, 1, Progress.SILENT));
        assertThat(both.compared()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsTrainedTwiceScoresTheSame(OnEngine model) {
        Ranker first = fitted(model, new Dl4jEngine());
        Ranker second = fitted(model, new Dl4jEngine());
        for (int user = 0; user < WORLD.users(); user++) {
            assertThat(scores(second, user))
                    .containsExactly(scores(first, user))
                    .doesNotContain(Float.NaN);
        }
    }

    private static float[] scores(Ranker ranker, int user) {
        float[] scores = new float[WORLD.items()];
        ranker.score(Profile.of(WORLD, user), WORLD, scores);
        return scores;
    }
}
