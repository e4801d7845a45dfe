package io.because.neo4j;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// What the folder's state file says: who serves, for whom, and where.
record RunningServer(ProcessId server, ProcessId owner, Ports ports) {
    static RunningServer ownedByUs(ProcessHandle server, Ports ports) {
        return new RunningServer(ProcessId.of(server), ProcessId.of(ProcessHandle.current()), ports);
    }

    /// Empty when there is no file, or one that cannot be understood.
    static Optional<RunningServer> read(Path file) {
        var text = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            text.load(in);
            return Optional.of(new RunningServer(
                    new ProcessId(number(text, "server.pid"), number(text, "server.startedAtMillis")),
                    new ProcessId(number(text, "owner.pid"), number(text, "owner.startedAtMillis")),
                    new Ports((int) number(text, "port.bolt"), (int) number(text, "port.http"))));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The state file " + file + " cannot be read", e);
        }
    }

    /// An owned server that is down is being restarted.
    boolean isOwned() {
        return owner.alive();
    }

    boolean isStale() {
        return !owner.alive() && !server.alive();
    }

    void write(Path file) {
        var text = new Properties();
        text.setProperty("server.pid", Long.toString(server.pid()));
        text.setProperty("server.startedAtMillis", Long.toString(server.startedAtMillis()));
        text.setProperty("owner.pid", Long.toString(owner.pid()));
        text.setProperty("owner.startedAtMillis", Long.toString(owner.startedAtMillis()));
        text.setProperty("port.bolt", Integer.toString(ports.bolt()));
        text.setProperty("port.http", Integer.toString(ports.http()));
        try {
            var out = new StringWriter();
            text.store(out, "The Neo4j server of this folder");
            Path draft = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(draft, out.toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The state file " + file + " cannot be written", e);
        }
    }

    static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The state file " + file + " cannot be removed", e);
        }
    }

    private static long number(Properties text, String key) {
        return Long.parseLong(text.getProperty(key, "missing"));
    }
}
