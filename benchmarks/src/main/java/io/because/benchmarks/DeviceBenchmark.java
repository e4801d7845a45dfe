package io.because.benchmarks;

import io.because.engine.Batch;
import io.because.engine.Engine;
import io.because.engine.Engines;
import io.because.engine.Network;
import io.because.engine.Trainer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Steps of NCF as in {@link NcfBenchmark}, and of a wider one over more users and items, with small and large batches,
/// on each engine named and on the device that it finds; then with ten thousand and ten million users. Run where a GPU
/// is, and again with it hidden.
public final class DeviceBenchmark {
    private static final int BATCHES = 8;

    private record Case(String name, int users, int items, int factors, List<Integer> layers, int batch) {}

    private static final List<Case> CASES = List.of(
            new Case("NCF of ml-1m", 6_040, 3_706, 64, List.of(128, 64, 32, 16), 8_192),
            new Case("NCF of ml-1m", 6_040, 3_706, 64, List.of(128, 64, 32, 16), 65_536),
            new Case("wide NCF", 1_000_000, 200_000, 128, List.of(1024, 512, 256), 8_192),
            new Case("wide NCF", 1_000_000, 200_000, 128, List.of(1024, 512, 256), 65_536));

    private DeviceBenchmark() {}

    /// @param args names of engines
    public static void main(String[] args) {
        for (String name : args) {
            Engine engine = Engines.named(name);
            for (Case some : CASES) {
                Network network = NcfBenchmark.network(some.users, some.items, some.factors, some.layers);
                List<Batch> batches = IntStream.range(0, BATCHES)
                        .mapToObj(k -> NcfBenchmark.batch(k, some.batch, some.users, some.items))
                        .toList();
                try (Trainer trainer = NcfBenchmark.trainer(engine, network)) {
                    double seconds = NcfBenchmark.seconds(trainer, batches);
                    Out.say(String.format(
                            Locale.ROOT,
                            "%s: %s, batch %,d: %.2f ms a step, %,.0f examples/s",
                            engine.backend(),
                            some.name,
                            some.batch,
                            1e3 * seconds / NcfBenchmark.STEPS,
                            NcfBenchmark.STEPS * (double) some.batch / seconds));
                }
            }
            NcfBenchmark.tableSizes(engine);
        }
    }
}
