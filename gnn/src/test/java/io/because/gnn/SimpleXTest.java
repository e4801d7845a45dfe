package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;

class SimpleXTest extends RankerContract {
    private static final SimpleXParams PARAMS = params(3);
    private static final Fit ALONE = new Fit(1, 1, Progress.SILENT);

    private static SimpleXParams params(int epochs) {
        return new SimpleXParams(8, 0.4, new Training(new Loss.Contrastive(16, 0.1, 160), epochs, 64, 0.01, 0));
    }

    @Override
    protected ModelType type() {
        return Graphs.simpleX(PARAMS);
    }

    @Test
    void theGradientIsThatOfTheLoss() {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        var network = new SimpleX(PARAMS).new Network(data, ALONE);
        Samples samples =
                new SampleStream(data.liked(), ALONE).batch(PARAMS.training().loss(), 40, 0);
        GradientCheck.of(network, samples, () -> 0);
    }

    /// Put together from the profile, a user of the fit is who the propagation says.
    @Test
    void aUserOfTheFitHasTheScoresOfThePropagation() {
        Snapshot world = RandomWorld.of(3);
        TrainingData data = TrainingData.of(world);
        SimpleX model = new SimpleX(PARAMS);
        var network = model.new Network(data, ALONE);
        float[] e = network.embeddings();
        Ranker ranker = model.restore(network.arrays());
        float[] scores = new float[world.items()];
        for (int user = 0; user < world.users(); user++) {
            ranker.score(Profile.of(world, user), world, scores);
            for (int item = 0; item < world.items(); item++) {
                int at = (world.users() + item) * 8;
                double product = 0;
                double squares = 0;
                for (int d = 0; d < 8; d++) {
                    product += (double) e[user * 8 + d] * e[at + d];
                    squares += (double) e[at + d] * e[at + d];
                }
                assertThat((double) scores[item]).isCloseTo(product / Math.sqrt(squares), within(1e-5));
            }
        }
    }

    /// After training the liked items of a user lie nearer than others do.
    @Test
    void trainingSeparatesLikedItems() {
        Snapshot world = RandomWorld.of(4);
        TrainingData data = TrainingData.of(world);
        assertThat(margin(params(60), data, world)).isGreaterThan(margin(params(0), data, world) + 0.1);
    }

    private static double margin(SimpleXParams params, TrainingData data, Snapshot world) {
        Ranker ranker = Graphs.simpleX(params).fit(data, ALONE);
        double sum = 0;
        float[] scores = new float[data.items()];
        for (int user = 0; user < data.users(); user++) {
            ranker.score(Profile.of(world, user), world, scores);
            double liked = 0;
            double all = 0;
            for (int item = 0; item < scores.length; item++) {
                all += scores[item] / scores.length;
            }
            int[] own = data.liked().row(user).indices();
            for (int item : own) {
                liked += scores[item] / own.length;
            }
            sum += own.length == 0 ? 0 : liked - all;
        }
        return sum / data.users();
    }
}
