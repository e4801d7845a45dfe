package io.because.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.deep.Deep;
import io.because.deep.DotParams;
import io.because.deep.NcfParams;
import io.because.domain.Progress;
import io.because.engine.Engine;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.engine.torch.TorchEngine;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every deep model, fitted as a whole on its own batches.
class DeepParityTest {
    private static final TrainingParams TRAINING = new TrainingParams(2, 64, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
    private static final Snapshot WORLD = RandomWorld.of(3);

    /// A model on an engine.
    interface OnEngine extends Function<Function<String, Engine>, ModelType> {}

    static Stream<OnEngine> models() {
        return Stream.of(
                engines -> Deep.ncf(new NcfParams(4, List.of(8, 6, 4), 2, TRAINING), engines),
                engines -> Deep.dot(new DotParams(6, 2, TRAINING), engines));
    }

    private static Ranker fitted(OnEngine model, Engine engine) {
        return model.apply(_ -> engine).fit(TrainingData.of(WORLD), new ModelType.Fit(5, 1, Progress.SILENT));
    }

    @ParameterizedTest
    @MethodSource("models")
    void lossAndGradientsAgreeInEachStep(OnEngine model) {
        BothEngines both = new BothEngines();
        fitted(model, both);
        assertThat(both.compared()).isGreaterThan(2 * 2);
    }

    /// The tolerance: what differs in the last digit of a gradient, Adam's division by its size makes larger.
    @ParameterizedTest
    @MethodSource("models")
    void whatIsTrainedScoresAlike(OnEngine model) {
        Ranker torch = fitted(model, new TorchEngine());
        Ranker dl4j = fitted(model, new Dl4jEngine());
        for (int user = 0; user < WORLD.users(); user++) {
            assertThat(scores(dl4j, user)).containsExactly(scores(torch, user), within(1e-3f));
        }
    }

    private static float[] scores(Ranker ranker, int user) {
        float[] scores = new float[WORLD.items()];
        ranker.score(Profile.of(WORLD, user), WORLD, scores);
        return scores;
    }
}
