package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Runs `neo4j-admin database import full` in a child. Called under the [FolderLock].
///
/// A mark stays in the folder until the import is complete, so that a half-filled store is never served.
record OfflineImport(ServerFolder folder, Neo4jServerConfig config) {
    private static final String BANNER = "Command Failed";

    /// Up to here one thread reads, so that the same files give the same internal ids, by which Graph Data
    /// Science seeds FastRP. Two threads are a sixth faster on a million events, which is seconds.
    private static final long ONE_THREAD_BYTES = 1L << 30;

    ImportSummary run(ImportPlan plan) throws InterruptedException {
        requireStoppedAndEmpty();
        Machine.requireMemory(config);
        var distribution = Distribution.locate();
        ServerConf.write(folder, distribution, config, new Ports(config.boltPort(), config.httpPort()));
        mark();
        var child = new ChildCommand(folder, distribution, config).administer(arguments(plan), log());
        try {
            int exitCode = child.process().waitFor();
            if (exitCode != 0) {
                throw failure(exitCode);
            }
        } finally {
            child.stop();
        }
        unmark();
        return summary();
    }

    static boolean isUnfinished(ServerFolder folder) {
        return Files.exists(markOf(folder));
    }

    static void requireFinished(ServerFolder folder) {
        if (isUnfinished(folder)) {
            throw new Neo4jServerException("An import into " + folder.home()
                    + " was not completed: run it again, or remove the folder to begin with an empty store");
        }
    }

    private void requireStoppedAndEmpty() {
        var running = RunningServer.read(folder.stateFile());
        if (running.isPresent() && !running.get().isStale()) {
            throw new Neo4jServerException("Neo4j is running in " + folder.home() + " (process "
                    + running.get().server().pid() + "): stop it before an offline import");
        }
        if (folder.hasStore() && !Files.exists(markOf(folder))) {
            throw new Neo4jServerException("The store in " + folder.home()
                    + " is not empty, and an offline import replaces it: remove the folder first, or load over Bolt");
        }
    }

    private List<String> arguments(ImportPlan plan) {
        var arguments = new ArrayList<>(List.of(
                "database",
                "import",
                "full",
                "neo4j",
                "--overwrite-destination=true",
                "--path-pattern-style=none",
                "--multiline-fields=true",
                "--max-off-heap-memory=" + config.pageCacheMiB() + "m",
                "--report-file=" + folder.logs().resolve("import.report")));
        if (plan.bytes() <= ONE_THREAD_BYTES) {
            arguments.add("--threads=1");
        }
        arguments.addAll(plan.arguments());
        return arguments;
    }

    private Neo4jServerException failure(int exitCode) {
        String reason = afterBanner(read(log()));
        return new Neo4jServerException("The import into " + folder.home() + " failed: "
                + (reason.isEmpty() ? "exit code " + exitCode : reason) + " (log: " + log() + ")");
    }

    /// The importer stops at the first bad line, and says for people which and why.
    private static String afterBanner(String said) {
        return said.lines()
                .dropWhile(line -> !line.equals(BANNER))
                .skip(1)
                .takeWhile(line -> !line.startsWith("Full exception details"))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
    }

    private ImportSummary summary() {
        String said = read(log());
        return new ImportSummary(count(said, "nodes"), count(said, "relationships"), count(said, "properties"), log());
    }

    private static long count(String said, String what) {
        var found = Pattern.compile("^\\s*(\\d+) " + what + "\\s*$", Pattern.MULTILINE)
                .matcher(said);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private Path log() {
        return folder.logs().resolve("import.log");
    }

    private static Path markOf(ServerFolder folder) {
        return folder.home().resolve("import.unfinished");
    }

    private void mark() {
        try {
            Files.write(markOf(folder), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unmark() {
        try {
            Files.delete(markOf(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
