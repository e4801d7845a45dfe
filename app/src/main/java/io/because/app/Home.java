package io.because.app;

import io.because.registry.CheckpointFolder;
import io.because.registry.SnapshotFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
        Path draft = Files.createTempFile(home.base(), "current", ".draft"); // others may be reading it
        Files.writeString(draft, world + "\n");
        Files.move(draft, home.base().resolve("current"), StandardCopyOption.ATOMIC_MOVE);
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

    KeptGraph graph() {
        return new KeptGraph(new SnapshotFolder(folder().resolve("snapshot")));
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
