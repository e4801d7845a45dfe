package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.model.NamedArrays;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every engine keeps, whatever library is behind it.
public abstract class EngineContract extends ContractNetworks {
    private static final float STEP = 1e-2f;
    private static final double TOLERANCE = 2e-4;

    protected abstract Engine engine();

    /// Four users, each beside three items: the same as naming each user three times.
    @Test
    void aRowThatExamplesShareIsTheRowOfEachOfThem() {
        int[] items = {0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2};
        Batch shared = new Batch(EXAMPLES, 4).indices("user", 5, 2, 5, 0).indices("item", items);
        Batch plain = new Batch(EXAMPLES)
                .indices("user", 5, 5, 5, 2, 2, 2, 5, 5, 5, 0, 0, 0)
                .indices("item", items);
        Expr spread = USER.times(USER).spread().dot(ITEM);
        Expr each = USER.times(USER).dot(ITEM);
        Weights initial = new Network(new Loss.FirstOfGroup(each, 3), each).initial(4);
        try (Trainer one = trainer(new Network(new Loss.FirstOfGroup(spread, 3), spread), initial);
                Trainer other = trainer(new Network(new Loss.FirstOfGroup(each, 3), each), initial)) {
            assertThat(one.loss(shared)).isCloseTo(other.loss(plain), within(1e-6));
            for (String table : initial.names()) {
                assertThat(one.gradients(shared).of(table))
                        .containsExactly(other.gradients(plain).of(table), within(1e-6f));
            }
        }
    }

    /// A derivative lies between the differences on both sides, also where a maximum has its kink.
    @ParameterizedTest
    @MethodSource("all")
    void gradientsAreThoseOfTheLoss(Network network) {
        Batch batch = batch(1);
        Weights initial = network.initial(5);
        Weights gradients;
        try (Trainer trainer = trainer(network, initial)) {
            gradients = trainer.gradients(batch);
        }
        double here = lossWith(network, initial, initial.names().iterator().next(), 0, 0, batch);
        for (String name : initial.names()) {
            float[] gradient = gradients.of(name);
            for (int at = 0; at < gradient.length; at += 3) {
                double ahead = (lossWith(network, initial, name, at, STEP, batch) - here) / STEP;
                double behind = (here - lossWith(network, initial, name, at, -STEP, batch)) / STEP;
                assertThat((double) gradient[at])
                        .as("%s at %d", name, at)
                        .isBetween(Math.min(ahead, behind) - TOLERANCE, Math.max(ahead, behind) + TOLERANCE);
            }
        }
    }

    private double lossWith(Network network, Weights initial, String name, int at, float change, Batch batch) {
        float[] values = initial.of(name);
        float kept = values[at];
        values[at] = kept + change;
        try (Trainer trainer = trainer(network, initial)) {
            return trainer.loss(batch);
        } finally {
            values[at] = kept;
        }
    }

    private Trainer trainer(Network network, Weights initial) {
        return engine().trainer(network, initial, new Optimiser.Sgd(), 1, 1);
    }

    /// What is served is what was trained: the loss of plain Java's scores is the engine's loss.
    @ParameterizedTest
    @MethodSource("networks")
    void plainJavaComputesTheSame(Network network) {
        Batch batch = batch(2);
        Weights initial = network.initial(6);
        Inference inference = new Inference(network.score(), initial);
        float[] scores = inference.compute(batch, inference.scratch(EXAMPLES));
        float[] labels = batch.numbersOf("label", 1);
        double expected = 0;
        for (int k = 0; k < EXAMPLES; k++) {
            expected += Math.log1p(Math.exp(scores[k])) - labels[k] * scores[k];
        }
        try (Trainer trainer = trainer(network, initial)) {
            assertThat(trainer.loss(batch)).isCloseTo(expected / EXAMPLES, within(1e-5));
        }
    }

    static Stream<Optimiser> optimisers() {
        return Stream.of(
                new Optimiser.Sgd(),
                Optimiser.Adam.DEFAULT,
                new Optimiser.Adam(0.9, 0.99, 0.01),
                new Optimiser.Adagrad());
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void trainingLowersTheLossAndTheSameSeedGivesTheSameWeights(Optimiser optimiser) {
        Network network = networks().skip(4).findFirst().orElseThrow();
        Weights first = trained(network, optimiser);
        Weights second = trained(network, optimiser);
        for (String name : first.names()) {
            assertThat(first.of(name)).containsExactly(second.of(name));
        }
        Batch batch = batch(3);
        try (Trainer before = trainer(network, network.initial(7));
                Trainer after = trainer(network, first)) {
            assertThat(after.loss(batch)).isLessThan(before.loss(batch) - 0.05);
        }
    }

    private Weights trained(Network network, Optimiser optimiser) {
        try (Trainer trainer = engine().trainer(network, network.initial(7), optimiser, 1, 1)) {
            for (int step = 0; step < 60; step++) {
                trainer.step(batch(3), 0.05);
            }
            return trainer.weights();
        }
    }

    /// Rows that no batch touches stay as they are, whatever the optimiser remembers.
    @ParameterizedTest
    @MethodSource("optimisers")
    void onlyTouchedRowsMove(Optimiser optimiser) {
        Network network = losses().findFirst().orElseThrow();
        Weights initial = network.initial(8);
        Batch one = new Batch(1).indices("user", 2).indices("item", 4).numbers("label", 1);
        try (Trainer trainer = engine().trainer(network, initial, optimiser, 1, 1)) {
            trainer.step(one, 0.1);
            trainer.step(one, 0.1);
            float[] users = trainer.weights().of(USERS);
            for (int row = 0; row < ROWS; row++) {
                for (int d = row * DIMENSION; d < (row + 1) * DIMENSION; d++) {
                    if (row == 2) {
                        assertThat(users[d]).isNotEqualTo(initial.of(USERS)[d]);
                    } else {
                        assertThat(users[d]).isEqualTo(initial.of(USERS)[d]);
                    }
                }
            }
        }
    }

    /// The same as the formula in plain Java: three steps with one weight that earns `l1` and one that does not.
    @Test
    void theLeaderIsFollowed() {
        Optimiser.Ftrl ftrl = new Optimiser.Ftrl(0.5, 1, 0.3, 0.1);
        Parameter w = new Parameter("w", 2, 1, 0, 0).with(ftrl);
        Expr score = new Expr.Floats("x", 2).matmul(w);
        Network network = new Network(new Loss.SquaredError(score, LABEL), score);
        Batch batch = new Batch(2).numbers("x", 1, 0.1f, 0, 0.1f).numbers("label", 1, -1);
        double[] weights = new double[2];
        double[] z = new double[2];
        double[] n = new double[2];
        try (Trainer trainer = engine().trainer(network, network.initial(1), new Optimiser.Sgd(), 1, 1)) {
            for (int step = 0; step < 3; step++) {
                float[] gradient = trainer.gradients(batch).of(w);
                trainer.step(batch, 1);
                for (int k = 0; k < 2; k++) {
                    double squares = n[k] + (double) gradient[k] * gradient[k];
                    z[k] += gradient[k] - (Math.sqrt(squares) - Math.sqrt(n[k])) / 0.5 * weights[k];
                    n[k] = squares;
                    double beyond = Math.max(0, Math.abs(z[k]) - 0.3);
                    weights[k] = -Math.signum(z[k]) * beyond / ((1 + Math.sqrt(n[k])) / 0.5 + 0.1);
                    assertThat((double) trainer.weights().of(w)[k]).isCloseTo(weights[k], within(1e-5));
                }
            }
        }
        assertThat(weights[0]).isGreaterThan(0.1);
        assertThat(weights[1]).isZero();
    }

    /// Two examples and three shared items, worked out by hand: the same as plain softmax over three scores.
    @Test
    void severalChosenAmongSharedItems() {
        Network network = sharing();
        Weights weights = network.initial(11);
        Batch batch = new Batch(2, 3)
                .indices("user", 1, 2)
                .indices("item", 0, 0)
                .indices("shared", 4, 5, 6)
                .bags("shared history", new Batch.Bags(new int[4], new int[0]))
                .numbers("shared frequency", 0.5f, -1, 0)
                .bags("chosen", new Batch.Bags(new int[] {0, 2, 3}, new int[] {0, 2, 1}));
        double[] odds = new double[6];
        for (int k = 0; k < 6; k++) {
            double score = 0;
            for (int d = 0; d < DIMENSION; d++) {
                score +=
                        weights.of(USERS)[(1 + k / 3) * DIMENSION + d] * weights.of(ITEMS)[(4 + k % 3) * DIMENSION + d];
            }
            odds[k] = Math.exp(score / 0.7 - new double[] {0.5, -1, 0}[k % 3]);
        }
        double first = odds[0] + odds[1] + odds[2];
        double second = odds[3] + odds[4] + odds[5];
        double expected = -(Math.log(odds[0] / first) + Math.log(odds[2] / first) + Math.log(odds[4] / second)) / 3;
        try (Trainer trainer = trainer(network, weights)) {
            assertThat(trainer.loss(batch)).isCloseTo(expected, within(1e-5));
            assertThatThrownBy(() ->
                            trainer.loss(batch.bags("chosen", new Batch.Bags(new int[] {0, 1, 1}, new int[] {3}))))
                    .hasMessage("chosen has place 3 among 3 shared rows");
        }
    }

    @Test
    void frozenWeightsStay() {
        Table frozen = ITEMS.with(new Optimiser.Frozen());
        Expr score = USER.dot(frozen.rows("item"));
        Network network = new Network(new Loss.BinaryCrossEntropy(score, LABEL), score);
        Weights initial = network.initial(3);
        try (Trainer trainer = engine().trainer(network, initial, Optimiser.Adam.DEFAULT, 1, 1)) {
            trainer.step(batch(5), 0.1);
            assertThat(trainer.weights().of(frozen)).containsExactly(initial.of(frozen));
            assertThat(trainer.weights().of(USERS)).isNotEqualTo(initial.of(USERS));
        }
    }

    @Test
    void aLossThatIsNoNumberStopsBeforeItDoesHarm() {
        Network network = networks().skip(3).findFirst().orElseThrow();
        Weights initial = network.initial(9);
        float[] broken = new float[EXAMPLES * 3];
        broken[5] = Float.NaN;
        try (Trainer trainer = trainer(network, initial)) {
            assertThatThrownBy(() -> trainer.step(batch(4).numbers("numbers", broken), 0.1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the loss is NaN: the numbers numbers have NaN in row 1");
            for (String name : initial.names()) {
                assertThat(trainer.weights().of(name)).containsExactly(initial.of(name));
            }
        }
    }

    /// Hidden numbers of ten and more, times a weight near the largest there is.
    @Test
    void whatIsNoNumberFirstIsNamed() {
        Network network = networks().skip(3).findFirst().orElseThrow();
        Weights large = network.initial(9).put("bias", 10, 10, 10, 10).put("w", 3e38f, 3e38f, 3e38f, 3e38f);
        try (Trainer trainer = trainer(network, large)) {
            assertThatThrownBy(() -> trainer.step(batch(4), 0.1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(": the products with w have Infinity in row 0");
        }
        Weights broken = network.initial(9).put("bias", 0, Float.NaN, 0, 0);
        try (Trainer trainer = trainer(network, broken)) {
            assertThatThrownBy(() -> trainer.step(batch(4), 0.1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the loss is NaN: the weights bias have NaN in row 0");
        }
        Weights items = sharing().initial(9);
        items.of(ITEMS)[batch(4).indicesOf("shared", ITEMS)[16] * DIMENSION] = Float.NaN;
        try (Trainer trainer = trainer(sharing(), items)) {
            assertThatThrownBy(() -> trainer.step(batch(4), 0.1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the loss is NaN: the rows of items by shared have NaN in row ");
        }
    }

    @Test
    void aTrainingThatStopsNamesStepAndTensor() {
        Network network = networks().skip(3).findFirst().orElseThrow();
        float[] broken = new float[EXAMPLES * 3];
        broken[5] = Float.NaN;
        assertThatThrownBy(() -> train(network, k -> k < 2 ? batch(k) : batch(k).numbers("numbers", broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("toy stopped at step 2 of 4, rate 0.10: the loss is NaN: the numbers numbers have NaN in"
                        + " row 1; lower the rate");
        Expr steepness = new Expr.Floats("frequency", 1);
        Expr steep = NUMBERS.matmul(new Parameter("steep", 3, 1, 0, 0))
                .times(steepness)
                .times(steepness);
        float[] rest = new float[EXAMPLES * 3];
        float[] ones = new float[EXAMPLES];
        float[] huge = new float[EXAMPLES];
        Arrays.fill(ones, 1);
        Arrays.fill(huge, 1e20f);
        assertThatThrownBy(() -> train(
                        new Network(new Loss.BinaryCrossEntropy(steep, LABEL), steep),
                        k -> k < 3
                                ? batch(k).numbers("numbers", rest).numbers("frequency", ones)
                                : batch(k).numbers("frequency", huge)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("toy stopped at step 3 of 4, rate 0.10: gradients of steep are not finite; lower the rate");
    }

    private void train(Network network, IntFunction<Batch> batches) {
        Examples examples = new Examples() {
            @Override
            public int stepsPerEpoch() {
                return 4;
            }

            @Override
            public Batch batch(int epoch, int step) {
                return batches.apply(step);
            }
        };
        TrainingParams once = new TrainingParams(1, EXAMPLES, 0.1, 1, new Optimiser.Sgd(), 1);
        try (Trainer trainer = trainer(network, network.initial(9))) {
            new TrainingLoop("toy", once, Progress.SILENT, null).run(trainer, examples);
        }
    }

    /// What is looked up would take 256 TiB, more than a processor can address.
    @Test
    void aBatchThatMemoryDoesNotHoldIsSaidToBeAndChangesNothing() {
        int many = 1 << 23;
        Expr score = new Table("wide", 1, many, 0).rows("item").rowSum();
        Network network = new Network(new Loss.SquaredError(score, LABEL), score);
        try (Trainer trainer = trainer(network, network.initial(1))) {
            Batch huge = new Batch(many).indices("item", new int[many]).numbers("label", new float[many]);
            assertThatThrownBy(() -> trainer.step(huge, 0.1))
                    .isInstanceOf(BatchTooLargeException.class)
                    .hasMessage("there is no memory for a batch of 8388608 examples");
            Batch small = new Batch(2).indices("item", 0, 0).numbers("label", 2, 4);
            assertThat(trainer.step(small, 1e-9)).isEqualTo(10);
        }
    }

    /// Of every loss but the one in which each example's item is the others' negative.
    @ParameterizedTest
    @MethodSource("all")
    void theLossOfABatchIsTheMeanOfItsHalves(Network network) {
        if (network.loss() instanceof Loss.InBatchSoftmax softmax && softmax.chosen() == null) {
            return;
        }
        Batch whole = batch(1);
        Halves halves = Halves.of(network.loss(), whole).orElseThrow();
        try (Trainer trainer = trainer(network, network.initial(5))) {
            double mean = halves.share() * trainer.loss(halves.first())
                    + (1 - halves.share()) * trainer.loss(halves.second());
            assertThat(mean).isCloseTo(trainer.loss(whole), within(1e-6));
        }
    }

    /// Dropout included: a network in training that was put down and taken up again, and with two threads.
    @ParameterizedTest
    @MethodSource("optimisers")
    void whatWasInterruptedGoesOnToTheSameWeightsBitForBit(Optimiser optimiser) {
        Expr score = Expr.concat(USER.dropout(0.4), ITEMS.meanOf("history"))
                .matmul(Parameter.weights("both", 2 * DIMENSION, 1));
        Network network = new Network(new Loss.BinaryCrossEntropy(score, LABEL), score);
        Weights initial = network.initial(3);
        Weights expected;
        try (Trainer whole = engine().trainer(network, initial, optimiser, 7, 2)) {
            steps(whole, 0, 6);
            expected = whole.weights();
        }
        NamedArrays state;
        try (Trainer begun = engine().trainer(network, initial, optimiser, 7, 2)) {
            steps(begun, 0, 3);
            state = begun.state();
            steps(begun, 0, 1);
        }
        try (Trainer resumed = engine().trainer(network, network.initial(4), optimiser, 7, 2)) {
            resumed.restore(state);
            steps(resumed, 3, 6);
            for (String name : initial.names()) {
                assertThat(resumed.weights().of(name)).as(name).containsExactly(expected.of(name));
            }
        }
    }

    private static void steps(Trainer trainer, int from, int to) {
        for (int step = from; step < to; step++) {
            trainer.step(batch(step), 0.05);
        }
    }

    @Test
    void aStateOfAnotherNetworkIsRefused() {
        Network network = losses().findFirst().orElseThrow();
        Network other = networks().skip(3).findFirst().orElseThrow();
        try (Trainer trainer = trainer(network, network.initial(1));
                Trainer another = trainer(other, other.initial(1))) {
            assertThatThrownBy(() -> trainer.restore(another.state()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("users");
        }
    }

    /// Plain descent moves by the shortened gradient.
    @Test
    void longGradientsAreShortened() {
        Network network = networks().skip(1).findFirst().orElseThrow();
        Weights initial = network.initial(2);
        Batch batch = batch(6);
        double clip = 0.01;
        try (Trainer trainer = trainer(network, initial)) {
            Weights gradients = trainer.gradients(batch);
            double squares = 0;
            for (String name : initial.names()) {
                for (float g : gradients.of(name)) {
                    squares += (double) g * g;
                }
            }
            assertThat(Math.sqrt(squares)).isGreaterThan(clip);
            trainer.step(batch, 1, clip);
            for (String name : initial.names()) {
                float[] moved = trainer.weights().of(name);
                for (int k = 0; k < moved.length; k++) {
                    double expected = initial.of(name)[k] - gradients.of(name)[k] * clip / Math.sqrt(squares);
                    assertThat((double) moved[k]).isCloseTo(expected, within(1e-6));
                }
            }
        }
    }
}
