package io.because.app;

import io.because.model.ModelType;
import io.because.registry.ModelRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs the offline path over the graph of the current world.
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Embed, fit, measure, store and promote the models, and write back what they found.")
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL", description = "Which models; default: all.")
    private List<String> models = new ArrayList<>();

    @Option(names = "--seed", defaultValue = "42", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<ModelType> types = ModelTypes.named(models.isEmpty() ? "all" : String.join(",", models));
        Home home = Home.current();
        try (Store store = Store.open(home)) {
            train(home, store, types, seed, Commands.terminal(spec));
        }
        return 0;
    }

    static void train(Home home, Store store, List<ModelType> types, long seed, Terminal terminal) {
        ModelType.Fit fit =
                new ModelType.Fit(seed, Runtime.getRuntime().availableProcessors(), TerminalProgress.forConsole());
        Clock clock = Clock.systemUTC();
        new Training(store.graph(), new ModelRegistry(home.models(), clock), terminal, fit, clock).run(types);
    }
}
