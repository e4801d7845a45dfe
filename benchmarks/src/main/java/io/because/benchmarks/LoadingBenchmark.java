package io.because.benchmarks;

import io.because.app.Home;
import io.because.app.Loading;
import io.because.app.Store;
import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.domain.Progress;
import io.because.ingest.DataSource;
import io.because.ingest.DataSources;
import io.because.ingest.Ingest;
import io.because.ingest.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// How long do three ways to the same graph take: our loader into an empty store, our loader over Bolt, and `LOAD CSV`?
/// MovieLens 1M by default. Each starts a server of its own on an empty store, which is counted in. `LOAD CSV` gets the
/// importer's files, in which sessions and preferences are computed already: it cannot do that part.
public final class LoadingBenchmark {
    private static final int THREADS = 2;

    /// Nodes before the relationships between them.
    private static final List<String> ORDER =
            List.of("User", "Item", "Genre", "Session", "HAD", "CONTAINS", "INTERACTED", "HAS_GENRE");

    private LoadingBenchmark() {}

    /// One way to load, into the empty world given.
    private interface Way {
        Store load(Home home) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        DataSource source = DataSources.open(args.length > 0 ? args[0] : "movielens:../shared/data/ml-1m");
        Map<String, Object> first = measure("empty store, offline importer", home -> offline(home, source));
        Map<String, Object> second = measure("over Bolt, " + THREADS + " threads", home -> bolt(home, source));
        Map<String, Object> third = measure("LOAD CSV of the importer's files", home -> loadCsv(home, source));
        if (!first.equals(second) || !first.equals(third)) {
            throw new IllegalStateException("the graphs differ: " + first + ", " + second + ", " + third);
        }
        Out.say("each graph holds " + first);
    }

    private static Map<String, Object> measure(String name, Way way) throws IOException {
        Home home = new Home(Files.createTempDirectory("because-loading"), "world");
        long start = System.nanoTime();
        try (Store store = way.load(home)) {
            Out.say(name + ": " + Math.round((System.nanoTime() - start) / 1e8) / 10.0 + " s");
            return store.graph()
                    .read(Cypher.named("store/contents"), Map.of())
                    .getFirst()
                    .values();
        }
    }

    private static Store offline(Home home, DataSource source) throws IOException {
        return new Loading(home, Progress.SILENT).load(source, event -> {}).store();
    }

    private static Store bolt(Home home, DataSource source) {
        Store store = Store.open(home, event -> {});
        var target = new Target.Bolt(store.graph(), THREADS, Clock.systemUTC());
        var _ = Ingest.load(source, target, Progress.SILENT, rejects(home));
        return store;
    }

    private static Store loadCsv(Home home, DataSource source) {
        Path files = home.folder().resolve("files");
        var target = new Target.Files(files, Clock.systemUTC());
        var _ = Ingest.load(source, target, Progress.SILENT, rejects(home));
        Store store = Store.open(home, event -> {});
        Graph graph = store.graph();
        for (String name : ORDER) {
            String url = files.resolve(name + ".csv").toUri().toString();
            var _ = graph.execute(Cypher.named("load-csv/" + name), Map.of("file", url));
        }
        return store;
    }

    private static Path rejects(Home home) {
        return home.folder().resolve("rejects.txt");
    }
}
