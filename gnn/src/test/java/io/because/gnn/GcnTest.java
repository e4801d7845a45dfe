package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GcnTest extends RankerContract {
    private static final Fit ALONE = new Fit(1, 1, Progress.SILENT);
    private static final GcnParams PARAMS =
            new GcnParams(8, 2, new Edges(0.5, 0.3, 40), new Training(new Loss.Bpr(), 2, 64, 0.01, 0));

    @Override
    protected ModelType type() {
        return Graphs.gcn(PARAMS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theGradientIsThatOfTheLoss(int layers) {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        Gcn model = new Gcn(new GcnParams(4, layers, PARAMS.edges(), PARAMS.training()));
        Gcn.Network network = model.new Network(GraphOfLinks.of(data, PARAMS.edges(), ALONE), ALONE);
        Samples samples = new SampleStream(data.liked(), ALONE).batch(new Loss.Bpr(), 40, 0);
        GradientCheck.of(network, samples, () -> 0);
    }

    /// Put together from the profile, a user of the fit is who the network says.
    @Test
    void aUserOfTheFitHasTheEmbeddingOfTheNetwork() {
        Snapshot world = RandomWorld.of(3);
        TrainingData data = TrainingData.of(world);
        Gcn model = new Gcn(PARAMS);
        GraphOfLinks graph = GraphOfLinks.of(data, PARAMS.edges(), ALONE);
        Gcn.Network network = model.new Network(graph, ALONE);
        GcnUsers users = new GcnUsers(PARAMS, GcnUsers.arrays(PARAMS, data, graph, network));
        float[] e = Gcn.beside(network.forward(), PARAMS.dimension());
        int width = PARAMS.dimension() * (PARAMS.layers() + 1);
        for (int user = 0; user < world.users(); user++) {
            float[] embedded = users.embed(List.of(Profile.of(world, user)));
            for (int d = 0; d < width; d++) {
                assertThat(embedded[d]).isCloseTo(e[user * width + d], within(1e-5f));
            }
        }
    }
}
