package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.engine.Batch;
import io.because.engine.Engines;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.engine.Weights;
import io.because.model.Checkpoints;
import io.because.model.CheckpointsOfMany;
import io.because.model.KeptInMemory;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import io.because.model.TrainingLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NcfTest extends RankerContract {
    static final TrainingParams TRAINING = new TrainingParams(2, 64, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
    static final NcfParams FUSED = new NcfParams(
            4,
            List.of(8, 16, 8),
            2,
            new NcfParams.Pretraining(new MfParams(2, 2, 3, 0.1, 0.01), TRAINING, 0.75),
            TRAINING,
            0,
            null);

    @Override
    protected ModelType type() {
        return Deep.ncf(FUSED, Engines::named, Embeddings.NONE);
    }

    @Test
    void fusionBeginsWithTheWeightedMeanOfBothScores() {
        Expr product = new Ncf("product", FUSED.product(), Engines::named, Embeddings.NONE).score(5, 7, null);
        Expr perceptron = new Ncf("perceptron", FUSED.perceptron(), Engines::named, Embeddings.NONE).score(5, 7, null);
        Expr both = new Ncf("both", FUSED, Engines::named, Embeddings.NONE).score(5, 7, null);
        Weights first = initial(product, 1);
        Weights second = initial(perceptron, 2);
        first.put("output bias", 0.3f);
        second.put("output bias", -0.1f);
        Batch batch = new Batch(3).indices("user", 4, 0, 1).indices("item", 6, 2, 0);
        float[] fused = scores(both, Ncf.fused(List.of(first, second), 0.75, 0.25), batch);
        for (int k = 0; k < 3; k++) {
            float mean = 0.75f * scores(product, first, batch)[k] + 0.25f * scores(perceptron, second, batch)[k];
            assertThat(fused[k]).isCloseTo(mean, within(1e-6f));
        }
    }

    @Test
    void whatMatrixFactorisationFoundIsAProductOfFactors() {
        MfStep.Vectors found = MfStep.Vectors.random(5, 7, 2, 1);
        found.userBiases()[4] = 0.4f;
        found.itemBiases()[6] = -0.3f;
        Ncf product = new Ncf("product", FUSED.product(), Engines::named, Embeddings.NONE);
        float[] scores = scores(
                product.score(5, 7, null),
                product.product(found),
                new Batch(1).indices("user", 4).indices("item", 6));
        double expected = -Math.log(2) + 0.4 - 0.3;
        for (int r = 0; r < 2; r++) {
            expected += found.users()[8 + r] * found.items()[12 + r];
        }
        assertThat(scores[0]).isCloseTo((float) expected, within(1e-6f));
    }

    @Test
    void whatIsFedIsAnotherProductOfTheFusion() {
        Embeddings.Vectors vectors = RandomVectors.EMBEDDINGS.of(
                "any", TrainingData.of(RandomWorld.of(1)), new ModelType.Fit(1, 1, Progress.SILENT));
        Fed fed = new Fed(true, vectors);
        Expr perceptron = new Ncf("perceptron", FUSED.perceptron(), Engines::named, Embeddings.NONE).score(5, 7, null);
        Weights second = initial(perceptron, 2);
        Ncf ncf = new Ncf("fed", FUSED.fedBy(new FedParams("any", true)), Engines::named, Embeddings.NONE);
        Expr product = new Ncf("product", FUSED.product(), Engines::named, Embeddings.NONE).score(5, 7, null);
        Weights first = ncf.product(MfStep.Vectors.random(5, 7, 2, 1));
        Batch batch = new Batch(3).indices("user", 4, 0, 1).indices("item", 6, 2, 0);
        Weights alone = Ncf.fused(List.of(first, Ncf.product(fed, new Logistic(2, -0.5f)), second), 0.4, 0.35, 0.25);
        float[] scores = scores(ncf.score(5, 7, fed), alone, batch);
        for (int k = 0; k < 3; k++) {
            int user = new int[] {4, 0, 1}[k];
            int item = new int[] {6, 2, 0}[k];
            double expected = 0.4 * scores(product, first, batch)[k]
                    + 0.35 * (2 * fed.product(user, item) - 0.5)
                    + 0.25 * scores(perceptron, second, batch)[k];
            assertThat(scores[k]).isCloseTo((float) expected, within(1e-5f));
        }
    }

    /// Or a training would go on from where another one, which began elsewhere, was interrupted.
    @Test
    void checkpointsOfTrainingsThatBeginDifferentlyHaveDifferentNames() {
        assertThat(keys(0.75)).as("product, perceptron, fusion").hasSize(3).isEqualTo(keys(0.75));
        assertThat(keys(0.5).subList(0, 2)).isEqualTo(keys(0.75).subList(0, 2));
        assertThat(keys(0.5).getLast()).isNotEqualTo(keys(0.75).getLast());
    }

    /// In `train`, which forgets nothing until all is done.
    @Test
    void anInterruptedFusionRepeatsNoPart() {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        List<String> trained = new ArrayList<>();
        TrainingLog log = (model, _) -> trained.add(model);
        int steps = 2 * new LabelledPairs(data.liked(), 2, TRAINING.batch(), 1).stepsPerEpoch();
        CheckpointsOfMany checkpoints = new CheckpointsOfMany(new KeptInMemory(2 * steps + 1)); // one is kept each step
        var fit = new ModelType.Fit(1, 1, Progress.SILENT, checkpoints, "torch", log);
        var alone = new NcfParams.Pretraining(null, TRAINING, 0.75);
        var params = new NcfParams(4, List.of(8, 8), 2, alone, TRAINING, 0, null);
        ModelType fused = new Ncf("neumf", params, Engines::named, Embeddings.NONE);
        assertThatThrownBy(() -> fused.fit(data, fit)).isInstanceOf(KeptInMemory.Interruption.class);
        assertThat(trained)
                .containsExactly("neumf: product", "neumf: product", "neumf: perceptron", "neumf: perceptron");
        Ranker resumed = fused.fit(data, fit);
        assertThat(trained.subList(4, trained.size()))
                .containsExactly("neumf: product", "neumf: perceptron", "neumf", "neumf");
        Ranker atOnce = fused.fit(data, new ModelType.Fit(1, 1, Progress.SILENT));
        assertThat(resumed.arrays().floats("output"))
                .containsExactly(atOnce.arrays().floats("output"));
    }

    private static List<String> keys(double share) {
        List<String> asked = new ArrayList<>();
        Checkpoints checkpoints = new Checkpoints() {
            @Override
            public Optional<NamedArrays> last(String key) {
                asked.add(key);
                return Optional.empty();
            }

            @Override
            public void keep(String key, NamedArrays state) {}

            @Override
            public void forget(String key) {}
        };
        var alone = new NcfParams.Pretraining(new MfParams(2, 2, 3, 0.1, 0.01), TRAINING, share);
        Deep.ncf(new NcfParams(4, List.of(8, 8), 2, alone, TRAINING, 0, null), Engines::named, Embeddings.NONE)
                .fit(TrainingData.of(RandomWorld.of(1)), new ModelType.Fit(1, 1, Progress.SILENT, checkpoints));
        return asked;
    }

    private static Weights initial(Expr score, long seed) {
        return new Network(new Loss.SquaredError(score, new Expr.Floats("label", 1)), score).initial(seed);
    }

    private static float[] scores(Expr score, Weights weights, Batch batch) {
        Inference inference = new Inference(score, weights);
        return inference.compute(batch, inference.scratch(batch.size()));
    }

    @Test
    void aNetworkWithoutPartsIsRefused() {
        assertThatThrownBy(() -> new NcfParams(0, List.of(), 4, null, TRAINING, 0, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there must be factors or layers");
    }
}
