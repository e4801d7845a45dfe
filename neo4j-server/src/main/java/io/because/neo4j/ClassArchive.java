package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The server's classes as the JVM has parsed them: with it a start takes half the time.
///
/// The first server drafts it when it stops, and only one that had come up is kept: a server that failed early has
/// loaded too few classes. The JVM itself ignores an archive that does not fit.
record ClassArchive(Path file, Path draft) {
    static ClassArchive in(Path folder) {
        String name = "classes-" + Runtime.version();
        return new ClassArchive(folder.resolve(name + ".jsa"), folder.resolve(name + ".draft.jsa"));
    }

    /// For a server, which may draft the archive.
    List<String> serverFlags() {
        return Files.exists(file) ? readerFlags() : List.of("-XX:ArchiveClassesAtExit=" + draft);
    }

    List<String> readerFlags() {
        return List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:aot=off");
    }

    void keep() {
        if (!Files.exists(draft)) {
            return;
        }
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The class archive " + file + " cannot be kept", e);
        }
    }
}
