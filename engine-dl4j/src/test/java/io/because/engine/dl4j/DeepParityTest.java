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
import io.because.deep.FedParams;
import io.because.deep.MfParams;
import io.because.deep.NcfParams;
import io.because.deep.PoolParams;
import io.because.deep.TwoTowerParams;
import io.because.deep.WideDeepParams;
import io.because.domain.Progress;
import io.because.engine.Engine;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.graph.EmbeddingTable;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every deep model, fitted as a whole on its own batches.
class DeepParityTest {
    private static final TrainingParams TRAINING = new TrainingParams(2, 64, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
    private static final NcfParams FUSED = new NcfParams(4, List.of(8, 16, 8), 2, null, TRAINING, 0, null);
    private static final FeatureTraining FEATURES = new FeatureTraining(true, 3, 0.5, TRAINING, null);
    private static final FedParams FED = new FedParams("lightgcn", false);
    private static final NcfParams FED_NCF = new NcfParams(
                    4,
                    List.of(8, 16, 8),
                    2,
                    new NcfParams.Pretraining(new MfParams(4, 2, 2, 0.05, 0.01), TRAINING, 0.5),
                    TRAINING,
                    0,
                    null)
            .fedBy(FED);
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
                engines -> Deep.dcn(new DcnParams(3, 2, 2, List.of(6), 0, FEATURES), engines, Embeddings.NONE),
                engines -> Deep.ncf(FED_NCF, engines, DeepParityTest::vectors),
                engines ->
                        Deep.dot(new DotParams(6, 0.1, 0.1, POOL, TRAINING, 0, FED), engines, DeepParityTest::vectors),
                engines -> Deep.twoTower(
                        new TwoTowerParams(6, true, true, 0, 0.2, POOL, TRAINING, 0, FED),
                        engines,
                        DeepParityTest::vectors));
    }

    /// As wide as they are without a word about their params, and trained for an epoch.
    static Stream<OnEngine> defaults() {
        DotParams dot = DotParams.DEFAULT;
        TwoTowerParams towers = TwoTowerParams.DEFAULT;
        WideDeepParams wide = WideDeepParams.DEFAULT;
        DeepFmParams machine = DeepFmParams.DEFAULT;
        DcnParams cross = DcnParams.DEFAULT;
        return Stream.of(
                engines -> Deep.gmf(NcfParams.DEFAULT, engines, Embeddings.NONE),
                engines -> Deep.mlp(NcfParams.DEFAULT, engines, Embeddings.NONE),
                engines -> Deep.ncf(NcfParams.DEFAULT, engines, Embeddings.NONE),
                engines -> Deep.dot(
                        new DotParams(dot.dimension(), 0, dot.userDecay(), dot.pool(), once(dot.training()), 0, null),
                        engines,
                        Embeddings.NONE),
                engines -> Deep.twoTower(
                        new TwoTowerParams(
                                towers.dimension(),
                                towers.own(),
                                towers.features(),
                                0,
                                towers.temperature(),
                                towers.pool(),
                                once(towers.training()),
                                0,
                                null),
                        engines,
                        Embeddings.NONE),
                engines -> Deep.wideDeep(
                        new WideDeepParams(
                                wide.crosses(), wide.wide(), wide.dimension(), wide.layers(), 0, once(wide.training())),
                        engines,
                        Embeddings.NONE),
                engines -> Deep.deepFm(
                        new DeepFmParams(machine.dimension(), machine.layers(), 0, once(machine.training())),
                        engines,
                        Embeddings.NONE),
                engines -> Deep.dcn(
                        new DcnParams(
                                cross.dimension(),
                                cross.crossLayers(),
                                cross.rank(),
                                cross.layers(),
                                0,
                                once(cross.training())),
                        engines,
                        Embeddings.NONE));
    }

    private static TrainingParams once(TrainingParams training) {
        return training.withEpochs(1);
    }

    private static FeatureTraining once(FeatureTraining training) {
        return new FeatureTraining(
                training.features(), training.others(), training.exponent(), once(training.training()), null);
    }

    private static Embeddings.Vectors vectors(String model, TrainingData data, ModelType.Fit fit) {
        SplittableRandom random = new SplittableRandom(fit.seed());
        return new Embeddings.Vectors(
                new EmbeddingTable(model, 5, gaussian(random, 5 * data.users())),
                new EmbeddingTable(model, 5, gaussian(random, 5 * data.items())));
    }

    private static float[] gaussian(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
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

    @ParameterizedTest
    @MethodSource("defaults")
    void asWideAsByDefaultTheyAgreeToo(OnEngine model) {
        BothEngines both = new BothEngines();
        fitted(model, both);
        assertThat(both.compared()).isPositive();
    }

    private static CandidateNetwork candidateNetwork(CandidateNetworkParams params, Engine engine) {
        SplittableRandom random = new SplittableRandom(1);
        List<CandidateList> lists = IntStream.range(0, 50)
                .mapToObj(_ -> new CandidateList(gaussian(random, 40 * 2), 40, 2, 2))
                .toList();
        return CandidateNetwork.fit(lists, 2, params, engine, new ModelType.Fit(1, 1, Progress.SILENT));
    }

    /// Small, and as wide as the deep ranker's.
    static Stream<CandidateNetworkParams> candidateNetworks() {
        return Stream.of(
                new CandidateNetworkParams(List.of(4), 0, 3, TRAINING),
                new CandidateNetworkParams(List.of(64, 32), 0, 31, TRAINING));
    }

    @ParameterizedTest
    @MethodSource("candidateNetworks")
    void theCandidateNetworkAgreesToo(CandidateNetworkParams params) {
        BothEngines both = new BothEngines();
        candidateNetwork(params, both);
        assertThat(both.compared()).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("candidateNetworks")
    void theCandidateNetworkIsTrainedOnThisEngineAlone(CandidateNetworkParams params) {
        float[] candidates = gaussian(new SplittableRandom(2), 100 * 2);
        float[] first = new float[100];
        float[] second = new float[100];
        candidateNetwork(params, new Dl4jEngine()).score(candidates, first);
        candidateNetwork(params, new Dl4jEngine()).score(candidates, second);
        assertThat(second).containsExactly(first).doesNotContain(Float.NaN);
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
