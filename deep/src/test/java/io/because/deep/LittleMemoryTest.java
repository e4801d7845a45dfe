package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Progress;
import io.because.engine.Batch;
import io.because.engine.BatchTooLargeException;
import io.because.engine.Engine;
import io.because.engine.Engines;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Trainer;
import io.because.engine.TrainingParams;
import io.because.engine.Weights;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every model on a device without memory for its batches.
class LittleMemoryTest {
    private static final TrainingParams TRAINING = new TrainingParams(2, 64, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
    private static final FeatureTraining FEATURES = new FeatureTraining(true, 3, 0.5, TRAINING, null);
    private static final PoolParams POOL = new PoolParams(5, 1, 0.5, 0.5);
    private static final Snapshot WORLD = RandomWorld.of(3);

    /// @param share of the first batch that there is memory for
    private record Small(Engine engine, double share) implements Engine {
        @Override
        public String name() {
            return "small";
        }

        @Override
        public String backend() {
            return engine.backend();
        }

        @Override
        public Trainer trainer(Network network, Weights initial, Optimiser optimiser, long seed, int threads) {
            return new SmallTrainer(engine.trainer(network, initial, optimiser, seed, threads), share);
        }
    }

    private static final class SmallTrainer implements Trainer {
        private final Trainer trainer;
        private final double share;
        private double most;

        SmallTrainer(Trainer trainer, double share) {
            this.trainer = trainer;
            this.share = share;
        }

        @Override
        public Network network() {
            return trainer.network();
        }

        @Override
        public double step(Batch batch, double rate, double clip) {
            most = most == 0 ? share * batch.size() : most;
            if (batch.size() > most) {
                throw new BatchTooLargeException(batch, new RuntimeException("out of memory"));
            }
            return trainer.step(batch, rate, clip);
        }

        @Override
        public double loss(Batch batch) {
            return trainer.loss(batch);
        }

        @Override
        public Weights gradients(Batch batch) {
            return trainer.gradients(batch);
        }

        @Override
        public Weights weights() {
            return trainer.weights();
        }

        @Override
        public NamedArrays state() {
            return trainer.state();
        }

        @Override
        public void restore(NamedArrays state) {
            trainer.restore(state);
        }

        @Override
        public void close() {
            trainer.close();
        }
    }

    static Stream<Function<Function<String, Engine>, ModelType>> models() {
        return Stream.of(
                engines -> Deep.gmf(NcfTest.FUSED, engines, Embeddings.NONE),
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

    private static Ranker fitted(Function<Function<String, Engine>, ModelType> model, double share) {
        Engine engine = new Small(Engines.named("torch"), share);
        return model.apply(_ -> engine).fit(TrainingData.of(WORLD), new ModelType.Fit(5, 1, Progress.SILENT));
    }

    @ParameterizedTest
    @MethodSource("models")
    void itsHalvesAreTrained(Function<Function<String, Engine>, ModelType> model) {
        float[] scores = new float[WORLD.items()];
        fitted(model, 0.7).score(Profile.of(WORLD, 1), WORLD, scores);
        assertThat(scores).doesNotContain(Float.NaN);
        assertThat(Stream.of(scores[0], scores[1], scores[2]).distinct()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void withoutMemoryForHalvesItIsSaidWhatToLower(Function<Function<String, Engine>, ModelType> model) {
        assertThatThrownBy(() -> fitted(model, 0.3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching(".* stopped at step 0 of \\d+, .*: there is no memory for a batch of \\d+ examples;"
                        + " lower the batch");
    }
}
