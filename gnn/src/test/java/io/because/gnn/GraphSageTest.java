package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import io.because.gnn.GraphSageParams.Aggregation;
import io.because.gnn.GraphSageParams.Sampling;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Snapshot;
import io.because.model.LaterWorld;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
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

    @Test
    void anItemThatNobodyLikedIsWhatItsGenresSay() {
        Csr liked = new CsrBuilder().add(0, 0, 1).add(0, 1, 1).add(1, 2, 1).build(2, 5);
        Csr genres = new CsrBuilder()
                .add(0, 0, 1)
                .add(2, 1, 1)
                .add(3, 0, 1)
                .add(4, 0, 1)
                .build(5, 2);
        TrainingData data = new TrainingData(liked, new long[3], Csr.empty(2, 2), genres);
        NamedArrays fitted = type().fit(data, ALONE).arrays();
        float[] items = fitted.floats("items");
        int dimension = (int) fitted.shape("items")[1];
        assertThat(Arrays.copyOfRange(items, 3 * dimension, 4 * dimension))
                .containsExactly(Arrays.copyOfRange(items, 4 * dimension, 5 * dimension))
                .isNotEqualTo(Arrays.copyOf(items, dimension));
    }

    /// What a network says of an item that came after the fit is what it would have said of the same item, had it been
    /// there without anybody who likes it.
    @ParameterizedTest
    @EnumSource
    void anItemThatCameLaterIsWhatItsGenresSay(Aggregation aggregation) {
        Snapshot world = LaterWorld.of(5);
        ModelType model = Graphs.graphSage(params(aggregation, 0.3, 2));
        NamedArrays fitted = model.fit(TrainingData.of(world), ALONE).arrays();
        NamedArrays later = model.restore(fitted, LaterWorld.grown(world)).arrays();
        for (String name : List.of("items", "inputMessages", "itemMessages")) {
            int width = (int) fitted.shape(name)[1];
            float[] rows = later.floats(name);
            assertThat(rows).startsWith(fitted.floats(name));
            assertThat(row(rows, LaterWorld.LIKE_UNMET, width))
                    .as(name)
                    .containsExactly(row(rows, LaterWorld.UNMET, width));
        }
        assertThat(row(later.floats("items"), LaterWorld.WITHOUT_GENRES, 8)).containsOnly(0);
    }

    private static float[] row(float[] rows, int row, int width) {
        return Arrays.copyOfRange(rows, row * width, (row + 1) * width);
    }

    /// Users times items times dimension is more than an int holds.
    @Test
    void allUsersOfALargeGraphAreKnownAsFriends() {
        int nodes = 20_000;
        CsrBuilder liked = new CsrBuilder();
        for (int k = 0; k < nodes; k++) {
            liked.add(k, k, 1);
        }
        TrainingData data = new TrainingData(
                liked.build(nodes, nodes), new long[nodes], Csr.empty(nodes, nodes), Csr.empty(nodes, 0));
        NamedArrays fitted = Graphs.graphSage(params(Aggregation.MEAN, 0, 0))
                .fit(data, ALONE)
                .arrays();
        assertThat(fitted.shape("friendMessages")).containsExactly(nodes, 8);
    }

    @Test
    void aUserMetTwiceAsANeighbourIsOneAndAHiddenItemHasNoUsers() {
        Csr liked = new CsrBuilder()
                .add(0, 0, 1)
                .add(0, 1, 1)
                .add(1, 0, 1)
                .add(1, 1, 1)
                .build(2, 2);
        Samples bothOfTheFirst = new Samples(new int[] {0, 0}, new int[] {2, 3}, new int[] {2, 3});
        NeighbourSampler sampler = new NeighbourSampler(liked, Csr.empty(2, 2));
        Neighbourhoods around = sampler.of(bothOfTheFirst, new Sampling(4, 3, 5), 0, new SplittableRandom(1));
        assertThat(around.itemsOfUsers().rows()).isEqualTo(2 + 2);
        assertThat(around.usersOfItems().degree(0)).isEqualTo(1);
        assertThat(around.usersOfItems().degree(2)).isEqualTo(2);
        Neighbourhoods hidden = sampler.of(bothOfTheFirst, new Sampling(4, 3, 5), 1, new SplittableRandom(1));
        assertThat(hidden.hidden().cardinality()).isEqualTo(2);
        assertThat(hidden.usersOfItems().edges()).isZero();
    }
}
