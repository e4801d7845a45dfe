package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Progress;
import io.because.engine.Engines;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeuMfTest extends RankerContract {
    private static final NcfParams FUSED = new NcfParams(
            4,
            List.of(8, 16, 8),
            2,
            new NcfParams.Pretraining(null, NcfTest.TRAINING, 0.75),
            NcfTest.TRAINING.withEpochs(0),
            0,
            null);

    @Override
    protected ModelType type() {
        return Deep.neuMf(FUSED, Engines::named, Embeddings.NONE);
    }

    /// Before it is trained on: the output weighs each as it was trained alone by its share, embeddings are as found.
    @Test
    void itIsFusedOfBothNetworksTrainedAlone() {
        NamedArrays fused = arrays(type());
        NamedArrays gmf = arrays(new Ncf("neumf: product", FUSED.product(), Engines::named, Embeddings.NONE));
        NamedArrays mlp = arrays(new Ncf("neumf: perceptron", FUSED.perceptron(), Engines::named, Embeddings.NONE));
        assertThat(fused.floats("users")).isEqualTo(gmf.floats("users"));
        assertThat(fused.floats("perceptron items")).isEqualTo(mlp.floats("perceptron items"));
        float[] output = fused.floats("output");
        assertThat(output).hasSize(4 + 8);
        assertThat(output[0]).isEqualTo(0.75f * gmf.floats("output")[0]);
        assertThat(output[4]).isEqualTo(0.25f * mlp.floats("output")[0]);
    }

    private static NamedArrays arrays(ModelType type) {
        return type.fit(TrainingData.of(RandomWorld.of(1)), new ModelType.Fit(1, 1, Progress.SILENT))
                .arrays();
    }

    @Test
    void aProductOfPairsIsNoNetwork() {
        assertThatThrownBy(() -> Deep.neuMf(NcfTest.FUSED, Engines::named, Embeddings.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neumf's product is a network");
    }
}
