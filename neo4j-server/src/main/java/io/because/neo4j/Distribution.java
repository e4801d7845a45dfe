package io.because.neo4j;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The jars that the build put together: `lib/` is Neo4j, `plugins/` is Graph Data Science.
record Distribution(Path root) {
    static final String PROPERTY = "because.neo4j.distribution";
    private static final Path BUILT = Path.of("neo4j-server", "distribution", "target", "neo4j");

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

    /// Classes as the JVM has parsed them: written by the first server that stops, and read by all later ones, whose
    /// start takes half the time. The JVM itself checks that it still fits and renews it.
    List<String> archiveFlags() {
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + root.resolve("classes.jsa"));
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
