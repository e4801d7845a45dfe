package io.because.neo4j;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The jars that the build put together: `lib/` is Neo4j, `plugins/` is Graph Data Science.
record Distribution(Path root) {
    static final String PROPERTY = "because.neo4j.distribution";
    /// The folder is named after the versions, so that two of them never meet on one class path.
    private static final String VERSIONS = "neo4j-2026.08.1-gds-2.26.0";

    private static final Path BUILT = Path.of("neo4j-server", "distribution", "target", VERSIONS);

    /// Named by the system property, or above our own code, or above the working directory.
    static Distribution locate() {
        String named = System.getProperty(PROPERTY);
        Optional<Path> found = named != null
                ? Optional.of(Path.of(named).toAbsolutePath())
                : Stream.concat(ancestors(ownCode()), ancestors(Path.of("").toAbsolutePath()))
                        .map(ancestor -> ancestor.resolve(BUILT))
                        .filter(Distribution::isComplete)
                        .findFirst();
        return found.filter(Distribution::isComplete)
                .map(Distribution::new)
                .orElseThrow(
                        () -> new Neo4jServerException(
                                "Neo4j's jars are not in " + found.orElse(BUILT)
                                        + ": build them with `mvn -pl neo4j-server/distribution process-resources` in the project's folder"));
    }

    Path plugins() {
        return root.resolve("plugins");
    }

    /// As the official start script has it: GDS before Neo4j, or its procedures fail on injection.
    String classPath() {
        return Stream.of(plugins().resolve("*"), root.resolve("lib").resolve("*"), Launcher.jarIn(root))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    ClassArchive classArchive() {
        return ClassArchive.in(root);
    }

    private static boolean isComplete(Path root) {
        return Files.isDirectory(root.resolve("lib")) && Files.isDirectory(root.resolve("plugins"));
    }

    private static Stream<Path> ancestors(Path path) {
        return Stream.iterate(path, p -> p != null, Path::getParent);
    }

    private static Path ownCode() {
        try {
            return Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The code has no place of its own", e);
        }
    }
}
