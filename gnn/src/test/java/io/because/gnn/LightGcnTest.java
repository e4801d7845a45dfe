package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.gnn.LightGcnParams.Loss;
import io.because.gnn.LightGcnParams.Training;
import io.because.graph.Csr;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LightGcnTest extends RankerContract {
    private static final Training SHORT = new Training(3, 64, 0.01, 1e-4);
    private static final LightGcnParams PAIRS = new LightGcnParams(8, 2, new Loss.Bpr(), 0.5, SHORT);
    private static final LightGcnParams MANY = new LightGcnParams(8, 2, new Loss.Softmax(16, true, 0.2), 0, SHORT);

    @Override
    protected ModelType type() {
        return Graphs.lightGcn(PAIRS);
    }

    static Stream<LightGcnParams> losses() {
        return Stream.of(PAIRS, MANY);
    }

    /// Central differences with single-precision losses of about 1: a step of 1e-2 leaves an error of about 1e-4.
    @ParameterizedTest
    @MethodSource("losses")
    void theGradientIsThatOfTheLoss(LightGcnParams params) {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        var model = new LightGcn(params);
        Csr edges = Propagation.adjacency(data, params.friendWeight());
        var propagation =
                new Propagation(Propagation.normalised(edges, Propagation.degrees(edges)), 1 / 3f, 1 / 3f, 1 / 3f);
        float[] x = random(propagation.nodes() * params.dimension(), 0.3);
        SampleStream stream = new SampleStream(data.liked(), 5);
        Samples samples = params.loss() instanceof Loss.Bpr ? stream.pairs(40) : stream.shared(40, 16, true);
        float[] gradient = new float[x.length];
        model.gradient(samples, x, propagation, gradient, 2);
        double decay = params.training().decay();
        SplittableRandom random = new SplittableRandom(2);
        for (int draw = 0; draw < 60; draw++) {
            int at = random.nextInt(x.length);
            float kept = x[at];
            x[at] = kept + 0.01f;
            double above = loss(model, samples, x, propagation) + penalty(samples, x, params, decay);
            x[at] = kept - 0.01f;
            double below = loss(model, samples, x, propagation) + penalty(samples, x, params, decay);
            x[at] = kept;
            assertThat((double) gradient[at]).isCloseTo((above - below) / 0.02, within(2e-4));
        }
    }

    private static double loss(LightGcn model, Samples samples, float[] x, Propagation propagation) {
        return model.gradient(samples, x, propagation, new float[x.length], 1);
    }

    private static double penalty(Samples samples, float[] x, LightGcnParams params, double decay) {
        double sum = 0;
        for (int[] nodes : List.of(samples.users(), samples.liked(), samples.others())) {
            for (int node : nodes) {
                for (int d = 0; d < params.dimension(); d++) {
                    double value = x[node * params.dimension() + d];
                    sum += value * value / 2;
                }
            }
        }
        return decay * sum / samples.size();
    }

    /// Put together from the profile, a user of the fit is who the propagation says.
    @Test
    void aUserOfTheFitHasTheScoresOfThePropagation() {
        Snapshot world = RandomWorld.of(3);
        TrainingData data = TrainingData.of(world);
        Csr edges = Propagation.adjacency(data, 0.5);
        double[] degrees = Propagation.degrees(edges);
        var propagation = new Propagation(Propagation.normalised(edges, degrees), 1 / 3f, 1 / 3f, 1 / 3f);
        float[] x = random(propagation.nodes() * 8, 1);
        float[] e = propagation.of(x, 8, 1);
        Ranker ranker = LightGcnRanker.of(
                "lightgcn",
                new LightGcnRanker.Fitted(data, x, propagation, degrees),
                PAIRS,
                new ModelType.Fit(1, 1, Progress.SILENT));
        float[] scores = new float[world.items()];
        for (int user = 0; user < world.users(); user++) {
            ranker.score(Profile.of(world, user), world, scores);
            for (int item = 0; item < world.items(); item++) {
                double expected = 0;
                for (int d = 0; d < 8; d++) {
                    expected += (double) e[user * 8 + d] * e[(world.users() + item) * 8 + d];
                }
                assertThat((double) scores[item]).isCloseTo(expected, within(1e-4));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void trainingLowersTheLoss(LightGcnParams params) {
        TrainingData data = TrainingData.of(RandomWorld.of(4));
        assertThat(meanLoss(data, params, 60)).isLessThan(meanLoss(data, params, 0) - 0.05);
    }

    private static double meanLoss(TrainingData data, LightGcnParams params, int epochs) {
        var longer = new LightGcnParams(
                params.dimension(), params.layers(), params.loss(), 0, new Training(epochs, 64, 0.02, 0));
        Ranker ranker = Graphs.lightGcn(longer).fit(data, new ModelType.Fit(1, 1, Progress.SILENT));
        double sum = 0;
        SampleStream stream = new SampleStream(data.liked(), 77);
        Samples samples = stream.pairs(500);
        for (int k = 0; k < samples.size(); k++) {
            float[] scores = new float[data.items()];
            Profile profile =
                    Profile.ofHistory(samples.users()[k], data.interactions().row(samples.users()[k]));
            ranker.score(profile, RandomWorld.of(4), scores);
            int users = data.users();
            sum += Math.log1p(Math.exp(scores[samples.others()[k] - users] - scores[samples.liked()[k] - users]));
        }
        return sum / samples.size();
    }

    @Test
    void aRateThatExplodesIsNamed() {
        var wild = new LightGcnParams(8, 2, new Loss.Bpr(), 0, new Training(50, 64, 10, 10));
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        float[] huge = random((data.users() + data.items()) * 8, 1e25);
        Csr edges = Propagation.adjacency(data, 0);
        var propagation = new Propagation(Propagation.normalised(edges, Propagation.degrees(edges)), 1, 0, 0);
        double loss = new LightGcn(wild)
                .gradient(new SampleStream(data.liked(), 1).pairs(8), huge, propagation, new float[huge.length], 1);
        assertThat(loss).isNotFinite();
        assertThatThrownBy(() -> LightGcn.requireFinite(loss, 3, 10, wild))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("step 3 of 10");
    }

    private static float[] random(int length, double deviation) {
        SplittableRandom random = new SplittableRandom(9);
        float[] x = new float[length];
        for (int k = 0; k < length; k++) {
            x[k] = (float) (deviation * random.nextGaussian());
        }
        return x;
    }
}
