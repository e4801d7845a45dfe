package io.because.app;

import io.because.domain.Progress;
import io.because.gnn.WriteBack;
import io.because.registry.ModelRegistry;
import io.because.serving.ServingState;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    @Parameters(
            paramLabel = "MODEL",
            description = {
                "Which models; they join the usual parts of the score. Default: the usual parts alone.",
                "A model may have params of its own, as in evaluate: 'lightgcn:dimension=128:training.epochs=100'; what is"
                        + " stored is served with them."
            })
    private List<String> models = new ArrayList<>();

    @Option(names = "--seed", defaultValue = "42", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private final EngineOption engine = new EngineOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String words = models.isEmpty() ? "all" : String.join(",", models);
        ModelTypes.requireTrainable(words);
        Home home = Home.current();
        Terminal terminal = Commands.terminal(spec);
        try (WorldLock _ = WorldLock.take(home, terminal);
                Store store = Store.open(home)) {
            World.train(home, store, words, seed, engine.name(), terminal);
            terminal.step("Writing everybody's ten best into the graph", () -> recommendEverybody(home, store));
        }
        return 0;
    }

    /// Stores what the champions recommend, for analysts.
    ///
    /// @return how many recommendations were stored
    static long recommendEverybody(Home home, Store store) {
        Clock clock = Clock.systemUTC();
        ModelRegistry registry = new ModelRegistry(home.models(), clock);
        Progress progress = TerminalProgress.forConsole();
        int version = registry.champion(Blend.NAME).orElseThrow().version();
        ServingState state = new ServingStates(store.graph(), registry, home.graph()).load(progress);
        return new BatchScoring(clock, Runtime.getRuntime().availableProcessors())
                .run(state, new WriteBack(store.graph(), progress), Integer.toString(version));
    }
}
