package io.because.benchmarks;

import io.because.domain.Progress;
import io.because.engine.Batch;
import io.because.engine.Engine;
import io.because.engine.Examples;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.engine.Trainer;
import io.because.engine.TrainingLoop;
import io.because.engine.TrainingParams;
import io.because.engine.dl4j.Dl4jEngine;
import io.because.engine.torch.TorchProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.EmbeddingImpl;
import org.bytedeco.pytorch.LinearImpl;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/// Steps of NCF (64 factors, perceptron 128-64-32-16, batch 8,192, Adam, ml-1m's numbers of users and items) through
/// the engine on libtorch, as one writes them in libtorch (its modules, its optimiser), and through the engine on DL4J.
/// Then steps with ten thousand and with ten million users.
public final class NcfBenchmark {
    static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int USERS = 6_040;
    private static final int ITEMS = 3_706;
    private static final int FACTORS = 64;
    private static final List<Integer> LAYERS = List.of(128, 64, 32, 16);
    private static final int FEW_ITEMS = 1_000;
    private static final int FEW_FACTORS = 16;
    private static final int MANY_USERS = 10_000_000;
    private static final int BATCH = 8_192;
    static final int STEPS = 300;
    private static final int ROUNDS = 3;
    private static final int TABLE_ROUNDS = 9; // short, in turns, so that both have the machine as it is
    static final double RATE = 0.001;

    private NcfBenchmark() {}

    public static void main(String[] args) {
        Engine engine = new TorchProvider().load();
        Engine dl4j = new Dl4jEngine();
        Out.say(engine.backend() + "; " + dl4j.backend() + "; " + THREADS + " threads, batch " + BATCH);
        List<Batch> batches = IntStream.range(0, 8)
                .mapToObj(k -> batch(k, BATCH, USERS, ITEMS))
                .toList();
        Network network = network(USERS, ITEMS, FACTORS, LAYERS);
        try (Trainer trainer = trainer(engine, network);
                Trainer other = trainer(dl4j, network)) {
            seconds(trainer, batches); // until vector code is compiled
            for (int round = 0; round < ROUNDS; round++) {
                double ours = seconds(trainer, batches);
                double direct = new Direct().seconds(batches);
                double theirs = seconds(other, batches);
                Out.say(String.format(
                        Locale.ROOT,
                        "torch %,.0f examples/s, libtorch directly %,.0f: ratio %.2f; dl4j %,.0f",
                        STEPS * (double) BATCH / ours,
                        STEPS * (double) BATCH / direct,
                        direct / ours,
                        STEPS * (double) BATCH / theirs));
            }
        }
        List.of(engine, dl4j).forEach(NcfBenchmark::tableSizes);
    }

    /// Steps with ten thousand and with ten million users. With 64 factors five million, who have ten million rows in
    /// two tables, since more with their moments would not fit into 23 GiB.
    static void tableSizes(Engine engine) {
        tableSizes(engine, "the product alone, " + FEW_FACTORS + " factors", MANY_USERS, NcfBenchmark::product);
        for (int factors : List.of(FEW_FACTORS, 2 * FEW_FACTORS)) {
            List<Integer> layers = List.of(2 * factors, factors, factors / 2);
            tableSizes(
                    engine,
                    "NCF, " + factors + " factors",
                    MANY_USERS,
                    users -> network(users, FEW_ITEMS, factors, layers));
        }
        tableSizes(
                engine,
                "NCF, " + FACTORS + " factors",
                MANY_USERS / 2,
                users -> network(users, FEW_ITEMS, FACTORS, LAYERS));
    }

    private static void tableSizes(Engine engine, String what, int many, IntFunction<Network> ofUsers) {
        try (Rows small = new Rows(engine, 10_000, ofUsers);
                Rows large = new Rows(engine, many, ofUsers)) {
            double[][] rounds = IntStream.range(0, TABLE_ROUNDS)
                    .mapToObj(_ -> new double[] {small.milliseconds(), large.milliseconds()})
                    .toArray(double[][]::new);
            double[] ratios = ascending(rounds, round -> round[1] / round[0]);
            Out.say(String.format(
                    Locale.ROOT,
                    "%s, %s: a step with 10 thousand users %.2f ms, with %d million %.2f: ratio %.2f (%.2f to %.2f);"
                            + " medians of %d rounds",
                    engine.name(),
                    what,
                    ascending(rounds, round -> round[0])[TABLE_ROUNDS / 2],
                    many / 1_000_000,
                    ascending(rounds, round -> round[1])[TABLE_ROUNDS / 2],
                    ratios[TABLE_ROUNDS / 2],
                    ratios[0],
                    ratios[TABLE_ROUNDS - 1],
                    TABLE_ROUNDS));
        }
    }

    private static double[] ascending(double[][] rounds, ToDoubleFunction<double[]> number) {
        return Arrays.stream(rounds).mapToDouble(number).sorted().toArray();
    }

    private interface Step {
        void run(int k);
    }

    private static double seconds(Step step) {
        for (int k = 0; k < STEPS / 4; k++) {
            step.run(k);
        }
        long start = System.nanoTime();
        for (int k = 0; k < STEPS; k++) {
            step.run(k);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    static Trainer trainer(Engine engine, Network network) {
        return engine.trainer(network, network.initial(1), Optimiser.Adam.DEFAULT, 1, THREADS);
    }

    static double seconds(Trainer trainer, List<Batch> batches) {
        return seconds(trainer, batches.getFirst().size(), STEPS, step -> fresh(batches.get(step % batches.size())));
    }

    /// As models are trained: every step has a batch of its own, made and prepared by another thread.
    ///
    /// @return of the second of two epochs
    static double seconds(Trainer trainer, int size, int steps, IntFunction<Batch> made) {
        Examples examples = new Examples() {
            @Override
            public int stepsPerEpoch() {
                return steps;
            }

            @Override
            public Batch batch(int epoch, int step) {
                return made.apply(step);
            }
        };
        TrainingParams params = new TrainingParams(2, size, RATE, 1, Optimiser.Adam.DEFAULT, 2);
        return new TrainingLoop("steps", params, Progress.SILENT, null)
                .run(trainer, examples)
                .curve()
                .epochs()
                .getLast()
                .seconds();
    }

    /// The same numbers, of which nothing is known yet.
    private static Batch fresh(Batch batch) {
        Table any = new Table("any", Integer.MAX_VALUE, 1, 0);
        return new Batch(batch.size())
                .indices("user", batch.indicesOf("user", any))
                .indices("item", batch.indicesOf("item", any))
                .numbers("label", batch.numbersOf("label", 1));
    }

    private static Network product(int users) {
        Expr score = new Table("users", users, FEW_FACTORS, 0.01)
                .rows("user")
                .dot(new Table("items", FEW_ITEMS, FEW_FACTORS, 0.01).rows("item"));
        return new Network(new Loss.BinaryCrossEntropy(score, new Expr.Floats("label", 1)), score);
    }

    /// Steps of a network that knows many users, of whom few are in a batch.
    private static final class Rows implements AutoCloseable {
        private final List<Batch> batches;
        private final Trainer trainer;

        Rows(Engine engine, int users, IntFunction<Network> ofUsers) {
            batches = IntStream.range(0, 64)
                    .mapToObj(k -> batch(k, BATCH, users, FEW_ITEMS).indices("user", different(k, users)))
                    .toList();
            trainer = trainer(engine, ofUsers.apply(users));
        }

        /// So that a step changes as many rows whatever the number of users.
        private static int[] different(long seed, int users) {
            return new SplittableRandom(seed)
                    .ints(0, users)
                    .distinct()
                    .limit(BATCH)
                    .toArray();
        }

        double milliseconds() {
            return 1e3 / STEPS * NcfBenchmark.seconds(trainer, batches);
        }

        @Override
        public void close() {
            trainer.close();
        }
    }

    static Network network(int users, int items, int factors, List<Integer> layers) {
        int half = layers.getFirst() / 2;
        Expr product = new Table("users", users, factors, 0.01)
                .rows("user")
                .times(new Table("items", items, factors, 0.01).rows("item"));
        Expr hidden = Expr.concat(
                new Table("other users", users, half, 0.01).rows("user"),
                new Table("other items", items, half, 0.01).rows("item"));
        for (int width : layers.subList(1, layers.size())) {
            hidden = hidden.matmul(Parameter.weights("layer " + width, hidden.columns(), width))
                    .plus(Parameter.bias("bias " + width, width))
                    .relu();
        }
        Expr both = Expr.concat(product, hidden);
        Expr score = both.matmul(Parameter.weights("output", both.columns(), 1)).plus(Parameter.bias("bias", 1));
        return new Network(new Loss.BinaryCrossEntropy(score, new Expr.Floats("label", 1)), score);
    }

    static Batch batch(long seed, int size, int users, int items) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] labels = new float[size];
        for (int k = 0; k < size; k++) {
            labels[k] = random.nextInt(5) == 0 ? 1 : 0;
        }
        return new Batch(size)
                .indices("user", random.ints(size, 0, users).toArray())
                .indices("item", random.ints(size, 0, items).toArray())
                .numbers("label", labels);
    }

    /// The same network from libtorch's own modules.
    private static final class Direct {
        private final EmbeddingImpl users = new EmbeddingImpl(USERS, FACTORS);
        private final EmbeddingImpl items = new EmbeddingImpl(ITEMS, FACTORS);
        private final EmbeddingImpl otherUsers = new EmbeddingImpl(USERS, LAYERS.getFirst() / 2);
        private final EmbeddingImpl otherItems = new EmbeddingImpl(ITEMS, LAYERS.getFirst() / 2);
        private final List<LinearImpl> layers = IntStream.range(1, LAYERS.size())
                .mapToObj(k -> new LinearImpl(LAYERS.get(k - 1), LAYERS.get(k)))
                .toList();
        private final LinearImpl output = new LinearImpl(FACTORS + LAYERS.getLast(), 1);
        private final Adam adam;

        Direct() {
            TensorVector all = new TensorVector();
            List.of(users, items, otherUsers, otherItems).forEach(table -> all.push_back(table.weight()));
            layers.forEach(layer -> all.push_back(layer.weight()).push_back(layer.bias()));
            all.push_back(output.weight()).push_back(output.bias());
            adam = new Adam(all, new AdamOptions(RATE));
        }

        double seconds(List<Batch> batches) {
            return NcfBenchmark.seconds(k -> step(batches.get(k % batches.size())));
        }

        private void step(Batch batch) {
            try (PointerScope _ = new PointerScope()) {
                Tensor user = indices(batch.indicesOf("user", new Table("users", USERS, 1, 0)));
                Tensor item = indices(batch.indicesOf("item", new Table("items", ITEMS, 1, 0)));
                Tensor label = torch.from_blob(new FloatPointer(batch.numbersOf("label", 1)), BATCH, 1);
                adam.zero_grad();
                Tensor product = users.forward(user).mul(items.forward(item));
                Tensor hidden = torch.cat(new TensorVector(otherUsers.forward(user), otherItems.forward(item)), 1);
                for (LinearImpl layer : layers) {
                    hidden = layer.forward(hidden).relu();
                }
                Tensor score = output.forward(torch.cat(new TensorVector(product, hidden), 1));
                torch.binary_cross_entropy_with_logits(score, label).backward();
                adam.step();
            }
        }
    }

    static Tensor indices(int... values) {
        long[] wide = IntStream.of(values).asLongStream().toArray();
        return torch.from_blob(
                new LongPointer(wide), new long[] {values.length}, new TensorOptions(torch.ScalarType.Long));
    }
}
