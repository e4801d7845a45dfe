package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Interactions;
import io.because.graph.Snapshot;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LightGcnTest extends RankerContract {
    private static final List<Double> TWO_LAYERS = List.of(0.4, 0.3, 0.3);
    private static final LightGcnParams PAIRS =
            new LightGcnParams(8, TWO_LAYERS, new Edges(0.5, 0.3, 40), new Training(new Loss.Bpr(), 3, 64, 0.01, 0.01));
    private static final LightGcnParams MANY = new LightGcnParams(
            8, TWO_LAYERS, Edges.LIKED, new Training(new Loss.Softmax(16, true, 0.2), 3, 64, 0.01, 0.01));
    private static final Fit ALONE = new Fit(1, 1, Progress.SILENT);

    @Override
    protected ModelType type() {
        return Graphs.lightGcn(PAIRS);
    }

    static Stream<LightGcnParams> losses() {
        return Stream.of(PAIRS, MANY);
    }

    private static LightGcn.Network network(LightGcnParams params, TrainingData data) {
        return new LightGcn(params).new Network(GraphOfLinks.of(data, params.edges(), ALONE), ALONE);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void theGradientIsThatOfTheLoss(LightGcnParams params) {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        LightGcn.Network network = network(params, data);
        Samples samples =
                new SampleStream(data.liked(), ALONE).batch(params.training().loss(), 40, 0);
        GradientCheck.of(network, samples, () -> penalty(samples, network.parameters(), params));
    }

    private static double penalty(Samples samples, float[] x, LightGcnParams params) {
        double sum = 0;
        for (int[] nodes : List.of(samples.users(), samples.liked(), samples.others())) {
            for (int node : nodes) {
                for (int d = 0; d < params.dimension(); d++) {
                    double value = x[node * params.dimension() + d];
                    sum += value * value / 2;
                }
            }
        }
        return params.training().decay() / RandomWorld.ITEMS * sum / samples.size();
    }

    /// Put together from the profile, a user of the fit is who the propagation says.
    @ParameterizedTest
    @MethodSource("losses")
    void aUserOfTheFitHasTheScoresOfThePropagation(LightGcnParams params) {
        Snapshot world = RandomWorld.of(3);
        TrainingData data = TrainingData.of(world);
        LightGcn.Network network = network(params, data);
        float[] e = network.embeddings();
        LightGcn model = new LightGcn(params);
        Ranker ranker = model.restore(model.arrays(data, network));
        float[] scores = new float[world.items()];
        for (int user = 0; user < world.users(); user++) {
            ranker.score(Profile.of(world, user), world, scores);
            for (int item = 0; item < world.items(); item++) {
                double expected = 0;
                for (int d = 0; d < 8; d++) {
                    expected += (double) e[user * 8 + d] * e[(world.users() + item) * 8 + d];
                }
                assertThat((double) scores[item]).isCloseTo(expected, within(1e-5));
            }
        }
    }

    /// User 2 and item 3 were in no interaction: training never met one, and met the other as what nobody likes.
    @ParameterizedTest
    @MethodSource("unmet")
    void whatWasNeverMetHasNoScore(ModelType type) {
        Csr liked = new CsrBuilder()
                .add(0, 0, 1)
                .add(0, 1, 1)
                .add(1, 1, 1)
                .add(1, 2, 1)
                .build(3, 4);
        TrainingData data = new TrainingData(liked, new long[4], Csr.empty(3, 3), Csr.empty(4, 0));
        Ranker ranker = type.fit(data, ALONE);
        float[] scores = new float[4];
        ranker.score(Profile.ofHistory(2, SparseVector.EMPTY), RandomWorld.of(0), scores);
        assertThat(scores).containsOnly(0);
        ranker.score(Profile.ofHistory(0, liked.row(0)), RandomWorld.of(0), scores);
        assertThat(scores[3]).isZero();
        assertThat(scores[2]).isNotZero();
    }

    static Stream<ModelType> unmet() {
        return Stream.of(
                Graphs.lightGcn(PAIRS),
                Graphs.lightGcn(MANY),
                Graphs.simpleX(new SimpleXParams(8, 0.5, SimpleXParams.DEFAULT.training())));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void trainingLowersTheLoss(LightGcnParams params) {
        TrainingData data = TrainingData.of(RandomWorld.of(4));
        assertThat(meanLoss(data, params, 60)).isLessThan(meanLoss(data, params, 0) - 0.05);
    }

    private static double meanLoss(TrainingData data, LightGcnParams params, int epochs) {
        var longer = new LightGcnParams(
                params.dimension(),
                params.layers(),
                Edges.LIKED,
                new Training(params.training().loss(), epochs, 64, 0.02, 0));
        Ranker ranker = Graphs.lightGcn(longer).fit(data, ALONE);
        double sum = 0;
        Samples samples = new SampleStream(data.liked(), new Fit(77, 1, Progress.SILENT)).batch(new Loss.Bpr(), 500, 0);
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
    void aHistorySoOldThatItWeighsNothingContributesNothing() {
        Snapshot world = RandomWorld.of(1);
        Ranker ranker = type().fit(TrainingData.of(world), new Fit(1, 1, Progress.SILENT));
        SparseVector liked = new SparseVector(new int[] {2, 3}, new float[] {1, 0.5f});
        Profile old = new Profile(
                world.users(),
                new Interactions(liked, new long[2]),
                SparseVector.EMPTY,
                SparseVector.EMPTY,
                SparseVector.EMPTY);
        assertThat(ranker.contributions(old, world, 4))
                .allSatisfy(c -> assertThat(c.amount()).isZero());
    }
}
