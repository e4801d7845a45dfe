package io.because.app;

import io.because.domain.Progress;
import io.because.ingest.DataSource;
import io.because.ingest.ImportFiles;
import io.because.ingest.Ingest;
import io.because.ingest.IngestReport;
import io.because.ingest.Target;
import io.because.neo4j.ImportPlan;
import io.because.neo4j.Neo4jServer;
import io.because.neo4j.ServerEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Brings a data set into the world's graph by the faster of two ways to the same graph: the offline importer while the
/// embedded store is still empty, else over Bolt.
public final class Loading {
    /// Two transactions at a time are best on two cores; more wait for each other's locks.
    private static final int THREADS = 2;

    private final Home home;
    private final Progress progress;

    public Loading(Home home, Progress progress) {
        this.home = home;
        this.progress = progress;
    }

    /// @param store the graph it went to; the caller closes it
    public record Loaded(Store store, IngestReport report) {}

    IngestReport dryRun(DataSource source) {
        return Ingest.load(source, new Target.DryRun(), progress, rejectFile(source));
    }

    public Loaded load(DataSource source, Consumer<ServerEvent> events) throws IOException {
        if (Store.isExternal() || !Neo4jServer.isEmpty(Store.serverConfig(home))) {
            Store store = Store.open(home, events);
            return new Loaded(store, overBolt(source, store));
        }
        IngestReport report = offline(source);
        return new Loaded(Store.open(home, events), report);
    }

    private IngestReport overBolt(DataSource source, Store store) {
        var target = new Target.Bolt(store.graph(), THREADS, Clock.systemUTC());
        try {
            return Ingest.load(source, target, progress, rejectFile(source));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private IngestReport offline(DataSource source) throws IOException {
        Path folder = Files.createDirectories(home.folder().resolve("import"));
        try {
            var report = Ingest.load(source, new Target.Files(folder, Clock.systemUTC()), progress, rejectFile(source));
            Neo4jServer.importOffline(Store.serverConfig(home), plan(folder));
            return report;
        } finally {
            delete(folder);
        }
    }

    private static ImportPlan plan(Path folder) {
        return ImportPlan.of(
                ImportFiles.nodes(folder).stream()
                        .map(file -> new ImportPlan.Nodes(List.of(file.name()), List.of(file.path())))
                        .toList(),
                ImportFiles.relationships(folder).stream()
                        .map(file -> new ImportPlan.Relationships(file.name(), List.of(file.path())))
                        .toList());
    }

    Path rejectFile(DataSource source) {
        return home.rejects().resolve(source.name().replaceAll("[^A-Za-z0-9._-]+", "-") + ".txt");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot remove " + file, e);
                }
            });
        }
    }
}
