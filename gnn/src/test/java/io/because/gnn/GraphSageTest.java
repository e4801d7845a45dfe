package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import io.because.gnn.GraphSageParams.Aggregation;
import io.because.gnn.GraphSageParams.Sampling;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GraphSageTest extends RankerContract {
    private static final Fit ALONE = new Fit(1, 1, Progress.SILENT);

    @Override
    protected ModelType type() {
        return Graphs.graphSage(params(Aggregation.MEAN, 0.3, 2));
    }

    static GraphSageParams params(Aggregation aggregation, double hidden, int epochs) {
        return new GraphSageParams(
                8,
                aggregation,
                new Sampling(4, 3, 5),
                hidden,
                new Training(new Loss.Softmax(16, true, 0.5), epochs, 64, 0.01, 0));
    }

    /// Pooling has too many kinks in a whole network, see {@link AggregatorTest}.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "POOL")
    void theGradientIsThatOfTheLoss(Aggregation aggregation) {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        GraphSage model = new GraphSage(params(aggregation, 0.2, 1));
        SageNetwork network = new SageNetwork(model.params(), ItemFeatures.of(data), ALONE);
        var links = model.new Links(network, new NeighbourSampler(data.liked(), data.friends()), ALONE);
        Samples samples = new SampleStream(data.liked(), ALONE)
                .batch(model.params().training().loss(), 40, 0);
        GradientCheck.of(links, samples, () -> 0);
    }

    @ParameterizedTest
    @EnumSource
    void aUserOfTheFitHasTheEmbeddingOfTheNetwork(Aggregation aggregation) {
        Snapshot world = RandomWorld.of(3);
        TrainingData data = TrainingData.of(world);
        GraphSage model = new GraphSage(params(aggregation, 0, 1));
        SageNetwork network = new SageNetwork(model.params(), ItemFeatures.of(data), ALONE);
        Neighbourhoods all = new NeighbourSampler(data.liked(), data.friends())
                .all(model.params().sampling());
        SageNetwork.Forward forward = network.forward(all);
        float[] users = network.users(all.itemsOfUsers(), all.friendsOfUsers(), network.messages(forward));
        assertThat(forward.embeddings()).startsWith(users);
    }
}
