package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.model.KeptInMemory;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.TrainingLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingLoopTest {
    private static final Table ITEMS = new Table("items", 10, 1, 0);
    private static final Expr SCORE =
            ITEMS.rows("item").plus(ITEMS.meanOf("history")).plus(new Expr.Floats("x", 2).rowSum());
    private static final Network NETWORK = new Network(new Loss.FirstOfRow(SCORE), SCORE);

    /// Ten epochs of two steps; its weight is the number of steps so far.
    private static class Counting implements Trainer {
        final List<Double> rates = new ArrayList<>();
        private final int failsAt;

        Counting(int failsAt) {
            this.failsAt = failsAt;
        }

        @Override
        public Network network() {
            return NETWORK;
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
            return new NamedArrays().put("steps", new int[] {rates.size()});
        }

        @Override
        public void restore(NamedArrays state) {
            rates.addAll(Collections.nCopies(state.ints("steps")[0], 0.0));
        }

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

    /// Stopped in the middle of its third epoch, after the best one.
    @Test
    void whatWasReachedIsKeptAndGoneOnFrom() {
        List<Double> qualities = List.of(0.1, 0.5, 0.4, 0.3);
        Iterator<Double> measured = qualities.iterator();
        KeptInMemory checkpoints = new KeptInMemory(0);
        List<Double> told = new ArrayList<>();
        Fit fit = new Fit(1, 1, Progress.SILENT, checkpoints, "toy", (_, epoch) -> told.add(epoch.loss()));
        var loop = new TrainingLoop("toy", PARAMS, fit, "key", _ -> measured.next());
        assertThatThrownBy(() -> loop.run(new Counting(5), EXAMPLES)).hasMessageContaining("step 5");
        assertThat(checkpoints.kept()).containsOnlyKeys("key");
        Counting trainer = new Counting(-1);
        var resumed = loop.run(trainer, EXAMPLES);
        assertThat(trainer.rates).hasSize(8);
        assertThat(resumed.weights().of("steps")).containsExactly(4);
        assertThat(resumed.curve().best()).isEqualTo(1);
        assertThat(resumed.curve().epochs())
                .extracting(LearningCurve.Epoch::validation)
                .containsExactlyElementsOf(qualities);
        assertThat(resumed.curve().epochs())
                .extracting(LearningCurve.Epoch::loss)
                .containsExactly(1.5, 3.5, 5.5, 7.5);
        assertThat(told).containsExactly(1.5, 3.5, 5.5, 7.5);
        assertThat(checkpoints.kept()).isEmpty();
    }

    @Test
    void schedules() {
        assertThat(new Schedule.Constant().at(0.7)).isEqualTo(1);
        Schedule cosine = new Schedule.Cosine(0.2);
        assertThat(cosine.at(0)).isEqualTo(1);
        assertThat(cosine.at(0.5)).isCloseTo(0.6, within(1e-12));
        assertThat(cosine.at(1)).isCloseTo(0.2, within(1e-12));
        Schedule warm = new Schedule.WarmUp(0.1, cosine);
        assertThat(warm.at(0.05)).isCloseTo(0.5, within(1e-12));
        assertThat(warm.at(0.1)).isEqualTo(1);
        assertThat(warm.at(0.55)).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void aBatchWithoutMemoryIsHalvedOnce() {
        Examples large = new Examples() {
            @Override
            public int stepsPerEpoch() {
                return 1;
            }

            @Override
            public Batch batch(int epoch, int step) {
                return new Batch(3)
                        .indices("item", 4, 5, 6)
                        .numbers("x", 1, 2, 3, 4, 5, 6)
                        .bags("history", new Batch.Bags(new int[] {0, 2, 2, 3}, new int[] {7, 8, 9}));
            }
        };
        TrainingParams once = new TrainingParams(1, 3, 1, 1, new Optimiser.Sgd(), 1);
        var loop = new TrainingLoop("toy", once, Progress.SILENT, null);
        Small trainer = new Small(2);
        var trained = loop.run(trainer, large);
        assertThat(trainer.seen).containsExactly(1, 2);
        assertThat(trained.curve().epochs().getFirst().loss()).isCloseTo((1 + 2 * 2) / 3.0, within(1e-12));
        assertThatThrownBy(() -> loop.run(new Small(1), large))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("toy stopped at step 0 of 1, rate 1.0: there is no memory for a batch of 2 examples;"
                        + " lower the batch");
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("no"), new ArithmeticException("no"), new OutOfMemoryError("no"));
    }

    /// A training that went on would train the first half of the fourth batch twice.
    @ParameterizedTest
    @MethodSource("failures")
    void whatIsKeptIsWholeWhenTheSecondHalfOfABatchFails(Throwable failure) {
        KeptInMemory checkpoints = new KeptInMemory(0);
        Counting trainer = new Counting(-1) {
            @Override
            public double step(Batch batch, double rate, double clip) {
                if (rates.size() == 4) {
                    thrown(failure);
                }
                if (batch.size() > 3) {
                    throw new BatchTooLargeException(batch, new RuntimeException("out of memory"));
                }
                rates.add(rate);
                return 1;
            }
        };
        var loop = new TrainingLoop("toy", PARAMS, kept(checkpoints), "key", null);
        assertThatThrownBy(() -> loop.run(trainer, EXAMPLES))
                .isInstanceOf(failure.getClass())
                .hasMessage(
                        failure instanceof IllegalStateException
                                ? "toy stopped at step 3 of 20, rate 0.95: no; lower the rate"
                                : "no");
        goesOnFrom(3, loop);
    }

    /// It is told as it is: a lower rate would not help.
    @ParameterizedTest
    @MethodSource("failures")
    void whatWasReachedIsKeptWhenABatchCannotBeMade(Throwable failure) {
        Examples examples = new Examples() {
            @Override
            public int stepsPerEpoch() {
                return 2;
            }

            @Override
            public Batch batch(int epoch, int step) {
                if (epoch == 2) {
                    thrown(failure);
                }
                return EXAMPLES.batch(epoch, step);
            }
        };
        var loop = new TrainingLoop("toy", PARAMS, kept(new KeptInMemory(0)), "key", null);
        assertThatThrownBy(() -> loop.run(new Counting(-1), examples)).isSameAs(failure);
        goesOnFrom(4, loop);
    }

    private static void thrown(Throwable failure) {
        switch (failure) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(failure);
        }
    }

    private static Fit kept(KeptInMemory checkpoints) {
        return new Fit(1, 1, Progress.SILENT, checkpoints, "toy", TrainingLog.NONE);
    }

    private static void goesOnFrom(int steps, TrainingLoop loop) {
        Counting resumed = new Counting(-1);
        loop.run(resumed, EXAMPLES);
        assertThat(resumed.rates).hasSize(20);
        assertThat(resumed.rates.subList(0, steps)).containsOnly(0.0);
        assertThat(resumed.rates.get(steps)).isPositive();
    }

    /// Has memory for few examples; their number is the loss.
    private static final class Small implements Trainer {
        private final List<Integer> seen = new ArrayList<>();
        private final int most;

        Small(int most) {
            this.most = most;
        }

        @Override
        public Network network() {
            return NETWORK;
        }

        @Override
        public double step(Batch batch, double rate, double clip) {
            if (batch.size() > most) {
                throw new BatchTooLargeException(batch, new RuntimeException("out of memory"));
            }
            seen.add(batch.size());
            int last = batch.size() - 1;
            assertThat(batch.indicesOf("item", ITEMS)[last]).isEqualTo(2 + 2 * seen.size());
            assertThat(batch.numbersOf("x", 2)[0]).isEqualTo(2 * seen.size() - 1);
            Batch.Bags bags = batch.bagsOf("history", ITEMS);
            assertThat(bags.values()).containsExactly(seen.size() == 1 ? new int[] {7, 8} : new int[] {9});
            assertThat(bags.offsets()).containsExactly(seen.size() == 1 ? new int[] {0, 2} : new int[] {0, 0, 1});
            return batch.size();
        }

        @Override
        public double loss(Batch batch) {
            return batch.size();
        }

        @Override
        public Weights gradients(Batch batch) {
            return weights();
        }

        @Override
        public Weights weights() {
            return new Weights();
        }

        @Override
        public NamedArrays state() {
            return new NamedArrays();
        }

        @Override
        public void restore(NamedArrays state) {}

        @Override
        public void close() {}
    }
}
