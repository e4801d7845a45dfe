package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Progress;
import io.because.model.KeptInMemory;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.RandomWorld;
import io.because.model.TrainingData;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {
    private static final Training TRAINING = new Training(new Loss.Bpr(), 4, 50, 0.1, 0);
    private static final TrainingData DATA = TrainingData.of(RandomWorld.of(1));
    private static final ModelType TYPE = Graphs.lightGcn(LightGcnParams.DEFAULT);

    private final KeptInMemory checkpoints = new KeptInMemory(0);

    /// Pulls every number towards the sum of the users drawn; at some step its gradient is no number any more.
    private record Pulled(Tensor tensor, int broken) implements TrainingLoop.Network {
        @Override
        public List<Tensor> tensors() {
            return List.of(tensor);
        }

        @Override
        public double gradient(Samples samples, int step) {
            for (int k = 0; k < tensor.values().length; k++) {
                float goal = samples.users()[k] * (0.1f + k);
                tensor.gradient()[k] = step == broken ? Float.NaN : tensor.values()[k] - goal;
            }
            return 1;
        }
    }

    private static Pulled pulled(int broken) {
        return new Pulled(Tensor.random("pulled", 6, 1, new SplittableRandom(3)), broken);
    }

    private void train(Pulled network, Fit fit) {
        new TrainingLoop(TYPE, DATA, TRAINING, fit).run(network, new SampleStream(DATA.liked(), fit));
    }

    @Test
    void whatWasInterruptedGoesOnToTheSameResult() {
        Pulled whole = pulled(-1);
        train(whole, new Fit(5, 1, Progress.SILENT));
        Fit fit = new Fit(5, 2, Progress.SILENT, checkpoints);
        Pulled first = pulled(7);
        assertThatThrownBy(() -> train(first, fit)).isInstanceOf(IllegalStateException.class);
        Pulled second = pulled(-1);
        train(second, fit);
        assertThat(second.tensor().values()).containsExactly(whole.tensor().values());
        assertThat(checkpoints.kept()).isEmpty();
    }

    @Test
    void aGradientThatIsNoNumberStopsWithStepAndTensorAndKeepsWhatWasGood() {
        Pulled network = pulled(3);
        Fit fit = new Fit(5, 1, Progress.SILENT, checkpoints);
        assertThatThrownBy(() -> train(network, fit))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("pulled")
                .hasMessageContaining("step 3 of");
        NamedArrays good = checkpoints.kept().values().iterator().next();
        assertThat(good.ints("step")).containsExactly(3);
        assertThat(good.floats("pulled")).containsExactly(network.tensor().values());
        for (float value : network.tensor().values()) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void anotherSeedDoesNotGoOnFromThere() {
        Pulled network = pulled(3);
        assertThatThrownBy(() -> train(network, new Fit(5, 1, Progress.SILENT, checkpoints)))
                .isInstanceOf(IllegalStateException.class);
        Pulled other = pulled(-1);
        train(other, new Fit(6, 1, Progress.SILENT, checkpoints));
        Pulled alone = pulled(-1);
        train(alone, new Fit(6, 1, Progress.SILENT));
        assertThat(other.tensor().values()).containsExactly(alone.tensor().values());
    }

    @Test
    void batchesDependOnTheSeedAndTheStepAlone() {
        SampleStream one = new SampleStream(DATA.liked(), new Fit(5, 1, Progress.SILENT));
        SampleStream many = new SampleStream(DATA.liked(), new Fit(5, 3, Progress.SILENT));
        many.batch(TRAINING.loss(), 5000, 0);
        Samples a = one.batch(TRAINING.loss(), 5000, 9);
        Samples b = many.batch(TRAINING.loss(), 5000, 9);
        assertThat(a.users()).containsExactly(b.users());
        assertThat(a.liked()).containsExactly(b.liked());
        assertThat(a.others()).containsExactly(b.others());
        assertThat(one.batch(TRAINING.loss(), 5000, 8).users()).isNotEqualTo(a.users());
    }
}
