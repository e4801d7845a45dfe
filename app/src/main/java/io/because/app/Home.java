package io.because.app;

import io.because.registry.CheckpointFolder;
import io.because.registry.SnapshotFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folders of one world, a graph with the models fitted on it: `.because/WORLD/`. `demo` has a world for each data
/// set, so that trying another one loses nothing; every other command works in the current world.
///
/// @param base the folder `.because`
/// @param world folder name below it
public record Home(Path base, String world) {
    private static final String FIRST = "sample";

    /// The world that was used last.
    public static Home current() throws IOException {
        Path pointer = because().resolve("current");
        return new Home(
                because(), Files.exists(pointer) ? Files.readString(pointer).strip() : FIRST);
    }

    /// Makes a world the current one.
    static Home use(String world) throws IOException {
        Home home = new Home(because(), world);
        Files.createDirectories(home.folder());
        Files.writeString(home.base().resolve("current"), world + "\n");
        return home;
    }

    private static Path because() {
        return root().resolve(".because");
    }

    /// Where the project lies; `./because` says so.
    static Path root() {
        return Path.of(System.getProperty("because.root", "."));
    }

    public Path folder() {
        return base.resolve(world);
    }

    Path neo4j() {
        return folder().resolve("neo4j");
    }

    public Path models() {
        return folder().resolve("models");
    }

    SnapshotFolder snapshots() {
        return new SnapshotFolder(folder().resolve("snapshot"));
    }

    /// Where a long fit keeps what it has reached.
    CheckpointFolder checkpoints() {
        return new CheckpointFolder(folder().resolve("checkpoints"));
    }

    /// Where logs and curves of trainings lie.
    Path curves() {
        return folder().resolve("curves");
    }

    Path rejects() {
        return folder().resolve("rejects");
    }
}
