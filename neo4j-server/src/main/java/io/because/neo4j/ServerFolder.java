package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where everything of one server lies.
record ServerFolder(Path home) {
    static ServerFolder create(Path home) {
        var folder = new ServerFolder(home);
        try {
            Files.createDirectories(folder.conf());
            Files.createDirectories(folder.logs());
        } catch (IOException e) {
            throw new Neo4jServerException("The folder " + home + " cannot be created: " + e.getMessage(), e);
        }
        return folder;
    }

    Path conf() {
        return home.resolve("conf");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path serverLog() {
        return logs().resolve("neo4j.log");
    }

    /// What the child's JVM itself prints: its complaints about memory and flags.
    Path consoleLog() {
        return logs().resolve("console.log");
    }

    Path passwordFile() {
        return home.resolve("password");
    }

    Path stateFile() {
        return home.resolve("running.properties");
    }

    Path lockFile() {
        return home.resolve("start.lock");
    }

    /// Neo4j reads the first password only once, before its first start.
    boolean hasPasswordSet() {
        return Files.exists(home.resolve("data/dbms/auth.ini")) || Files.exists(home.resolve("data/databases/system"));
    }

    boolean hasStore() {
        Path store = home.resolve("data/databases/neo4j");
        if (!Files.isDirectory(store)) {
            return false;
        }
        try (var files = Files.list(store)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
