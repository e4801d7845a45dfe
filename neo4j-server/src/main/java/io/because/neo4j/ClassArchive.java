package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The server's classes as the JVM has parsed them: with it a start takes half the time.
///
/// Drafting costs the server that does it another 20 seconds of processor time in its start and 10 in
/// its stop, so it is done only where the system property asks for it; a draft is kept only from a
/// server that had come up, because one that failed early has loaded too few classes. The JVM itself
/// ignores an archive that does not fit.
record ClassArchive(Path file, Path draft) {
    static final String DRAFT_PROPERTY = "because.neo4j.draftClassArchive";

    static ClassArchive in(Path folder) {
        String name = "classes-" + Runtime.version();
        return new ClassArchive(folder.resolve(name + ".jsa"), folder.resolve(name + ".draft.jsa"));
    }

    /// For a server, which may be the one to draft the archive.
    List<String> serverFlags() {
        boolean drafts = !Files.exists(file) && Boolean.getBoolean(DRAFT_PROPERTY);
        return drafts ? List.of("-XX:ArchiveClassesAtExit=" + draft, "-Xlog:cds=off", "-Xlog:aot=off") : readerFlags();
    }

    List<String> readerFlags() {
        return !Files.exists(file)
                ? List.of()
                : List.of("-XX:SharedArchiveFile=" + file, "-Xlog:cds=off", "-Xlog:aot=off");
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
