package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.graph.EmbeddingTable;
import io.because.graph.Snapshot;
import io.because.model.ArraysOfBefore;
import io.because.model.LaterWorld;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FedDeepFmTest extends RankerContract {
    private static final TrainingData DATA = TrainingData.of(RandomWorld.of(1));

    @Override
    protected ModelType type() {
        return type(2, false, RandomVectors.EMBEDDINGS);
    }

    private static ModelType type(int epochs, boolean frozen, Embeddings embeddings) {
        var training = new TrainingParams(epochs, 512, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
        var features = new FeatureTraining(true, 3, 0.5, training, new FedParams("lightgcn", frozen));
        return Deep.deepFm(new DeepFmParams(4, List.of(6), 0.1, features), Engines::named, embeddings);
    }

    private static NamedArrays weights(ModelType type) {
        return type.fit(DATA, new ModelType.Fit(1, 1, Progress.SILENT)).arrays().below(FeatureModel.WEIGHTS);
    }

    @Test
    void aModelOfBeforeThatDidNotStoreHowWideTheVectorsAreIsServed() {
        Snapshot grown = LaterWorld.grown(LaterWorld.of(1));
        Ranker fitted = type().fit(TrainingData.of(LaterWorld.of(1)), new ModelType.Fit(1, 1, Progress.SILENT));
        NamedArrays before = ArraysOfBefore.without(FeatureModel.FED_WIDTH, fitted.arrays());
        float[] scores = new float[LaterWorld.ITEMS];
        float[] stored = new float[LaterWorld.ITEMS];
        type().restore(fitted.arrays(), grown).score(Profile.of(grown, LaterWorld.LATER_USER), grown, scores);
        type().restore(before, grown).score(Profile.of(grown, LaterWorld.LATER_USER), grown, stored);
        assertThat(stored).containsExactly(scores);
    }

    @Test
    void itIsNamedByWhatFeedsIt() {
        assertThat(type().name()).isEqualTo("deepfm-lightgcn");
        assertThat(type(2, true, RandomVectors.EMBEDDINGS).name()).isEqualTo("deepfm-lightgcn-frozen");
    }

    @Test
    void frozenVectorsStayAndOthersAreTrainedOn() {
        float[] before = weights(type(0, true, RandomVectors.EMBEDDINGS)).floats("fed items");
        assertThat(weights(type(2, true, RandomVectors.EMBEDDINGS)).floats("fed items"))
                .isEqualTo(before);
        assertThat(weights(type()).floats("fed items")).hasSameSizeAs(before).isNotEqualTo(before);
    }

    /// The vectors of the fit, then one of zeros.
    @Test
    void whoCameLaterHasAVectorOfZeros() {
        float[] users = weights(type(0, true, RandomVectors.EMBEDDINGS)).floats("fed users");
        int dimension = users.length / (DATA.users() + 1);
        assertThat(Arrays.copyOfRange(users, 0, dimension)).doesNotContain(0);
        assertThat(Arrays.copyOfRange(users, DATA.users() * dimension, users.length))
                .hasSize(dimension)
                .containsOnly(0);
    }

    /// Or vectors that are longer than others would drown the features.
    @Test
    void howLongTheVectorsAreDoesNotMatter() {
        Embeddings longer = (model, data, fit) -> {
            Embeddings.Vectors vectors = RandomVectors.EMBEDDINGS.of(model, data, fit);
            return new Embeddings.Vectors(times(64, vectors.users()), times(64, vectors.items()));
        };
        assertThat(weights(type(0, true, longer)).floats("fed users"))
                .containsExactly(
                        weights(type(0, true, RandomVectors.EMBEDDINGS)).floats("fed users"),
                        org.assertj.core.api.Assertions.withPrecision(1e-5f));
    }

    private static EmbeddingTable times(float factor, EmbeddingTable table) {
        float[] values = table.values().clone();
        for (int k = 0; k < values.length; k++) {
            values[k] *= factor;
        }
        return new EmbeddingTable(table.name(), table.dimension(), values);
    }
}
