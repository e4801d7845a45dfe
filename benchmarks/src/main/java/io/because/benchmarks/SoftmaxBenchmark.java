package io.because.benchmarks;

import io.because.engine.Batch;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Table;
import io.because.engine.Trainer;
import io.because.engine.torch.TorchProvider;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.EmbeddingImpl;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// Steps of a softmax over a whole catalogue, as two-tower has it (gowalla's number of items, 128 dimensions, 256
/// users, each the mean of 27 items that are to be told, Adam), through the engine on libtorch, whose gradient is by
/// hand, and as one writes them in libtorch.
public final class SoftmaxBenchmark {
    private static final int ITEMS = 40_981;
    private static final int DIMENSION = 128;
    private static final int USERS = 256;
    private static final int LIKED = 27;
    private static final double TEMPERATURE = 0.1;
    private static final int STEPS = 40;
    private static final int ROUNDS = 3;
    private static final Table TABLE = new Table("items", ITEMS, DIMENSION, 0.1);

    private SoftmaxBenchmark() {}

    public static void main(String[] args) {
        Engine torch = new TorchProvider().load();
        Out.say(torch.backend() + "; " + NcfBenchmark.THREADS + " threads");
        Network network = new Network(
                new Loss.InBatchSoftmax(
                        TABLE.meanOf("history"),
                        TABLE.rows("item"),
                        new Expr.Floats("log frequency", 1),
                        TEMPERATURE,
                        "chosen"),
                TABLE.meanOf("history"));
        try (Trainer trainer = NcfBenchmark.trainer(torch, network)) {
            for (int round = 0; round < ROUNDS; round++) {
                double ours = milliseconds(trainer);
                double direct = new Direct().milliseconds();
                Out.say(String.format(
                        Locale.ROOT,
                        "a step on torch %.0f ms, in libtorch directly %.0f: ratio %.2f",
                        ours,
                        direct,
                        direct / ours));
            }
        }
    }

    private static double milliseconds(Trainer trainer) {
        return 1e3 / STEPS * NcfBenchmark.seconds(trainer, USERS, STEPS, SoftmaxBenchmark::batch);
    }

    private static Batch batch(int step) {
        int[] liked = new SplittableRandom(step).ints(USERS * LIKED, 0, ITEMS).toArray();
        Batch.Bags bags = new Batch.Bags(offsets(), liked);
        return new Batch(USERS, ITEMS)
                .bags("history", bags)
                .bags("chosen", bags)
                .indices("item", IntStream.range(0, ITEMS).toArray())
                .numbers("log frequency", new float[ITEMS]);
    }

    private static int[] offsets() {
        return IntStream.rangeClosed(0, USERS).map(user -> user * LIKED).toArray();
    }

    /// The same from libtorch's own parts, all that goes in made ahead.
    private static final class Direct {
        private final EmbeddingImpl items = new EmbeddingImpl(ITEMS, DIMENSION);
        private final Adam adam = new Adam(new TensorVector(items.weight()), new AdamOptions(NcfBenchmark.RATE));

        /// As spread as ours: libtorch's own begin with a deviation of 1, whose softmax is full of numbers below the
        /// least normal one, which take eight times as long.
        Direct() {
            torch.normal_(items.weight(), 0, TABLE.deviation());
        }

        double milliseconds() {
            Batch[] batches =
                    IntStream.range(0, STEPS).mapToObj(SoftmaxBenchmark::batch).toArray(Batch[]::new);
            Arrays.stream(batches).forEach(this::step);
            long start = System.nanoTime();
            Arrays.stream(batches).forEach(this::step);
            return (System.nanoTime() - start) / 1e6 / STEPS;
        }

        private void step(Batch batch) {
            int[] liked = batch.bagsOf("history", TABLE).values();
            try (PointerScope _ = new PointerScope()) {
                int[] places = IntStream.range(0, liked.length)
                        .map(k -> k / LIKED * ITEMS + liked[k])
                        .toArray();
                adam.zero_grad();
                Tensor users = items.forward(NcfBenchmark.indices(liked))
                        .view(USERS, LIKED, DIMENSION)
                        .mean(1);
                Tensor scores = users.matmul(items.weight().t()).div(new Scalar(TEMPERATURE));
                Tensor told = scores.view(-1).index_select(0, NcfBenchmark.indices(places));
                torch.logsumexp(scores, 1).mean().sub(told.mean()).backward(); // all have as many to be told
                adam.step();
            }
        }
    }
}
