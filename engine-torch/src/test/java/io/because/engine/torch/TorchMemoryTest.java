package io.because.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.engine.Batch;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.engine.Trainer;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TorchMemoryTest {
    private static final int EXAMPLES = 128;
    private static final int DIMENSION = 32;
    private static final long BOUND = 128L << 20;

    /// A tensor of 16 KiB left behind in each step would be 140 MiB. Java's heap, which is part of what is
    /// measured, is touched before. No object of the library is left behind at all.
    ///
    /// @param resident weights lie as on a GPU, here in memory that libtorch has from the system
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tenThousandStepsNeedNoMoreMemoryThanOneThousand(boolean resident) {
        Table items = new Table("items", 100, DIMENSION, 0.1);
        Expr score = items.rows("item")
                .plus(new Expr.MeanOfRows(items, "history"))
                .matmul(Parameter.weights("first", DIMENSION, DIMENSION))
                .plus(Parameter.bias("bias", DIMENSION))
                .relu()
                .dropout(0.1)
                .matmul(Parameter.weights("second", DIMENSION, 1));
        Network network = new Network(new Loss.BinaryCrossEntropy(score, new Expr.Floats("label", 1)), score);
        Engine engine = new TorchEngine("torch", Precision.SINGLE, Place.best(), resident);
        try (Trainer trainer = engine.trainer(network, network.initial(1), Optimiser.Adam.DEFAULT, 1, 1)) {
            steps(trainer, 1_000);
            touchHeap();
            long bytes = Pointer.physicalBytes();
            long objects = Pointer.totalCount();
            steps(trainer, 9_000);
            assertThat(Pointer.totalCount()).isEqualTo(objects);
            assertThat(Pointer.physicalBytes() - bytes).isLessThan(BOUND);
        }
    }

    private static void steps(Trainer trainer, int count) {
        Batch batch = new Batch(EXAMPLES)
                .indices("item", new int[EXAMPLES])
                .bags(
                        "history",
                        new Batch.Bags(IntStream.rangeClosed(0, EXAMPLES).toArray(), new int[EXAMPLES]))
                .numbers("label", new float[EXAMPLES]);
        for (int k = 0; k < count; k++) {
            trainer.step(batch, 0.001);
        }
    }

    private static void touchHeap() {
        for (int k = 0; k < 1024; k++) {
            assertThat(new byte[1 << 20]).isNotNull();
        }
    }
}
