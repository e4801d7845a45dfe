package io.because.app;

import io.because.app.tuning.LearningCurves;
import io.because.cypher.Cypher;
import io.because.ingest.DataSource;
import io.because.model.CheckpointsOfMany;
import io.because.model.ModelType;
import io.because.registry.ModelRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// Brings a data set all the way to fitted models, once: what an earlier run completed is kept.
public final class World {
    private static final long SEED = 42;

    private World() {}

    /// A running store that holds the data and everything the models computed; the caller closes it.
    public static Store prepare(Home home, DataSource source, Terminal terminal) throws IOException {
        try (WorldLock _ = WorldLock.take(home, terminal)) {
            Store store = loaded(home, source, terminal);
            try {
                train(home, store, terminal);
                return store;
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
        }
    }

    private static Store loaded(Home home, DataSource source, Terminal terminal) throws IOException {
        Path marker = home.folder().resolve("loaded");
        if (Files.exists(marker)) {
            return terminal.step(
                    "Starting Neo4j (" + source.name() + " is loaded)", () -> Store.open(home, ServeCommand::log));
        }
        terminal.say("Loading " + source.name() + " and starting Neo4j with Graph Data Science");
        long start = System.nanoTime();
        Loading loading = new Loading(home, TerminalProgress.forConsole());
        Loading.Loaded loaded = loading.load(source, ServeCommand::log);
        IngestCommand.tell(terminal, loaded.report(), loading.rejectFile(source).toString());
        terminal.say("  took " + Terminal.seconds(start) + " s");
        Files.writeString(marker, source.name() + "\n");
        return loaded.store();
    }

    private static void train(Home home, Store store, Terminal terminal) {
        var contents =
                store.graph().read(Cypher.named("store/contents"), Map.of()).getFirst();
        terminal.say("In the graph: " + contents.values());
        if (new ModelRegistry(home.models(), Clock.systemUTC())
                .champion(Blend.NAME)
                .isPresent()) {
            terminal.say("Models are fitted; `./because train` fits them anew.");
        } else {
            train(home, store, "all", SEED, ModelType.Fit.DEFAULT_ENGINE, terminal);
        }
    }

    /// Fits models of a graph that is loaded, and makes them the champions.
    ///
    /// @param models `all`, or names separated by commas, which join the usual parts of the score
    public static void train(Home home, Store store, String models, long seed, String engine, Terminal terminal) {
        CheckpointsOfMany checkpoints = new CheckpointsOfMany(home.checkpoints());
        ModelType.Fit fit = new ModelType.Fit(
                seed,
                Runtime.getRuntime().availableProcessors(),
                TerminalProgress.forConsole(),
                checkpoints,
                engine,
                new LearningCurves(home.curves()));
        Clock clock = Clock.systemUTC();
        new Training(store.graph(), new ModelRegistry(home.models(), clock), home.graph(), terminal, fit, clock)
                .run(models);
        checkpoints.forgetDone();
    }
}
