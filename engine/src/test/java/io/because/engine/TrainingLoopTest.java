package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.model.NamedArrays;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingLoopTest {
    /// Ten epochs of two steps; its weight is the number of steps so far.
    private static final class Counting implements Trainer {
        private final List<Double> rates = new ArrayList<>();
        private final int failsAt;

        Counting(int failsAt) {
            this.failsAt = failsAt;
        }

        @Override
        public double step(Batch batch, double rate, double clip) {
            if (rates.size() == failsAt) {
                throw new IllegalStateException("the loss is NaN");
            }
            rates.add(rate);
            assertThat(batch.size()).isEqualTo(rates.size());
            return rates.size();
        }

        @Override
        public double loss(Batch batch) {
            return rates.size();
        }

        @Override
        public Weights gradients(Batch batch) {
            return weights();
        }

        @Override
        public Weights weights() {
            return new Weights().put("steps", rates.size());
        }

        @Override
        public NamedArrays state() {
            return new NamedArrays().put("rates", new float[rates.size()]);
        }

        @Override
        public void restore(NamedArrays state) {}

        @Override
        public void close() {}
    }

    private static final Examples EXAMPLES = new Examples() {
        @Override
        public int stepsPerEpoch() {
            return 2;
        }

        @Override
        public Batch batch(int epoch, int step) {
            return new Batch(2 * epoch + step + 1);
        }
    };

    private static final TrainingParams PARAMS = new TrainingParams(10, 4, 1, 0.1, new Optimiser.Sgd(), 2);

    @Test
    void everyBatchIsTrainedOnceInOrderWithAFallingRate() {
        Counting trainer = new Counting(-1);
        var trained = new TrainingLoop("toy", PARAMS, Progress.SILENT, null).run(trainer, EXAMPLES);
        assertThat(trainer.rates).hasSize(20);
        assertThat(trainer.rates.getFirst()).isEqualTo(1);
        assertThat(trainer.rates.getLast()).isCloseTo(0.1, within(0.01));
        assertThat(trained.weights().of("steps")).containsExactly(20);
        assertThat(trained.curve().epochs()).hasSize(10);
        assertThat(trained.curve().epochs().getFirst().loss()).isEqualTo(1.5);
        assertThat(trained.curve().best()).isEqualTo(9);
    }

    @Test
    void theBestWeightsAreKeptAndTrainingEndsWhenNothingHelps() {
        Iterator<Double> qualities = List.of(0.1, 0.5, 0.4, 0.3, 0.9).iterator();
        Counting trainer = new Counting(-1);
        var trained = new TrainingLoop("toy", PARAMS, Progress.SILENT, _ -> qualities.next()).run(trainer, EXAMPLES);
        assertThat(trained.curve().best()).isEqualTo(1);
        assertThat(trained.weights().of("steps")).containsExactly(4);
        assertThat(trained.curve().epochs()).hasSize(4);
    }

    @Test
    void aFailureNamesModelAndStep() {
        var loop = new TrainingLoop("toy", PARAMS, Progress.SILENT, null);
        assertThatThrownBy(() -> loop.run(new Counting(7), EXAMPLES))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("toy stopped at step 7 of 20")
                .hasMessageContaining("the loss is NaN")
                .hasMessageContaining("lower the rate");
    }
}
