package io.because.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.engine.Batch;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.engine.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Dl4jTrainerTest {
    private static final Table USERS = new Table("users", 50, 4, 0.5);
    private static final Table ITEMS = new Table("items", 50, 4, 0.5);
    private static final Expr LABEL = new Expr.Floats("label", 1);
    private static final Dl4jEngine ENGINE = new Dl4jEngine();

    private static Network network(Expr score) {
        return new Network(new Loss.SquaredError(score, LABEL), score);
    }

    private static Batch batch(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] labels = new float[size];
        for (int k = 0; k < size; k++) {
            labels[k] = random.nextInt(2);
        }
        return new Batch(size)
                .indices("user", random.ints(size, 0, 50).toArray())
                .indices("item", random.ints(size, 0, 50).toArray())
                .numbers("label", labels);
    }

    /// The mean of halves is the mean of the whole, also after a batch of another size.
    @Test
    void aBatchMayHaveAnySize() {
        Network network = network(USERS.rows("user").dot(ITEMS.rows("item")));
        try (Trainer trainer = ENGINE.trainer(network, network.initial(1), new Optimiser.Sgd(), 1, 1)) {
            double sum = 0;
            for (int k = 0; k < 7; k++) {
                sum += trainer.loss(one(batch(7, 3), k));
            }
            assertThat(trainer.loss(batch(7, 3))).isCloseTo(sum / 7, within(1e-6));
            assertThat(trainer.loss(batch(1, 3))).isEqualTo(trainer.loss(batch(1, 3)));
        }
    }

    private static Batch one(Batch batch, int k) {
        return new Batch(1)
                .indices("user", batch.indicesOf("user", USERS)[k])
                .indices("item", batch.indicesOf("item", ITEMS)[k])
                .numbers("label", batch.numbersOf("label", 1)[k]);
    }

    /// Of many numbers about a share `rate` is dropped, and the rest makes up for it.
    @Test
    void dropoutKeepsTheMeanAndFollowsTheSeed() {
        Parameter w = new Parameter("w", 2000, 1, 0, 0.001);
        float[] ones = new float[2000];
        Arrays.fill(ones, 1);
        Network network = network(new Expr.Floats("x", 2000).dropout(0.25).matmul(w));
        Batch batch = new Batch(1).numbers("x", ones).numbers("label", 0);
        try (Trainer trainer = ENGINE.trainer(network, network.initial(1), new Optimiser.Sgd(), 7, 1);
                Trainer same = ENGINE.trainer(network, network.initial(1), new Optimiser.Sgd(), 7, 1)) {
            double whole = trainer.loss(batch);
            double first = trainer.step(batch, 1e-9);
            double second = trainer.step(batch, 1e-9);
            assertThat(whole).isCloseTo(4, within(1e-4));
            assertThat(first).isCloseTo(4, within(0.3)).isNotEqualTo(whole);
            assertThat(second).isNotEqualTo(first);
            assertThat(same.step(batch, 1e-9)).isEqualTo(first);
        }
    }

    /// Every native array and every context of ND4J has a number, one more than the one before.
    @Test
    void tenThousandStepsTakeNoNativeMemoryBeyondThatOfTheFirst() {
        Expr score = USERS.rows("user").times(ITEMS.rows("item")).matmul(Parameter.weights("w", 4, 1));
        Network network = new Network(new Loss.BinaryCrossEntropy(score, LABEL), score);
        try (Trainer trainer = ENGINE.trainer(network, network.initial(1), Optimiser.Adam.DEFAULT, 1, 1)) {
            steps(trainer, 4);
            long before = Nd4j.getDeallocatorService().nextValue();
            steps(trainer, 10_000);
            assertThat(Nd4j.getDeallocatorService().nextValue()).isEqualTo(before + 1);
        }
    }

    /// A pool of items that has another size in each step, as that of a two-tower model whose catalogue is not taken
    /// whole.
    @Test
    void shapesThatDoNotComeAgainAreGivenBack() {
        Arena arena = new Arena();
        List<INDArray> taken = new ArrayList<>();
        for (int step = 1; step <= 1_000; step++) {
            taken.add(arena.allocate(false, DataType.FLOAT, step, 3));
            taken.add(arena.allocate(false, DataType.FLOAT, 7, 3));
            arena.endStep();
        }
        Set<INDArray> open = Collections.newSetFromMap(new IdentityHashMap<>());
        taken.stream().filter(array -> !array.wasClosed()).forEach(open::add);
        assertThat(open.size()).isBetween(2, 9);
        arena.close();
        assertThat(taken).allMatch(INDArray::wasClosed);
    }

    /// The graph asks for nothing that was given back.
    @Test
    void aTrainingGoesOnAfterShapesWereGivenBack() {
        Network network = network(USERS.rows("user").dot(ITEMS.rows("item")));
        try (Trainer trainer = ENGINE.trainer(network, network.initial(1), Optimiser.Adam.DEFAULT, 1, 1);
                Trainer fresh = ENGINE.trainer(network, network.initial(2), Optimiser.Adam.DEFAULT, 1, 1)) {
            for (int size = 1; size <= 60; size++) {
                trainer.step(batch(size, size), 0.01);
            }
            fresh.restore(trainer.state());
            assertThat(fresh.step(batch(3, 5), 0.01)).isEqualTo(trainer.step(batch(3, 5), 0.01));
            assertThat(fresh.loss(batch(61, 6))).isEqualTo(trainer.loss(batch(61, 6)));
        }
    }

    private static void steps(Trainer trainer, int count) {
        for (int k = 0; k < count; k++) {
            trainer.step(batch(k % 2 == 0 ? 64 : 17, k), 0.01);
        }
    }
}
