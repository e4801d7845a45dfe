package io.because.tests;

import io.because.neo4j.Neo4jConnection;
import io.because.neo4j.Neo4jServer;
import io.because.neo4j.Neo4jServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/// Starts Neo4j with Graph Data Science: in a container where Docker runs, else our own server in a folder of its own
/// under `target`.
final class TestServer {
    private static final System.Logger LOG = System.getLogger(TestServer.class.getName());
    /// The version that module `neo4j-server` puts together.
    private static final String IMAGE = "neo4j:2026.08.1";
    /// Community's default user; the password guards nothing, the container ends with the tests.
    private static final String CONTAINER_PASSWORD = "only-for-tests";

    private TestServer() {}

    static Neo4jConnection start() {
        return DockerClientFactory.instance().isDockerAvailable() ? container() : child();
    }

    @SuppressWarnings("resource") // Testcontainers removes it when this JVM ends
    private static Neo4jConnection container() {
        Neo4jContainer container = new Neo4jContainer(DockerImageName.parse(IMAGE))
                .withPlugins("graph-data-science")
                .withAdminPassword(CONTAINER_PASSWORD);
        container.start();
        LOG.log(System.Logger.Level.INFO, "tests run on a container of {0}", IMAGE);
        return new Neo4jConnection(URI.create(container.getBoltUrl()), "neo4j", CONTAINER_PASSWORD);
    }

    private static Neo4jConnection child() {
        Path home = freshFolder();
        Neo4jServer server =
                Neo4jServer.attachOrStart(Neo4jServerConfig.in(home).withMemory(1024, 128));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            server.close();
            delete(home);
        }));
        LOG.log(System.Logger.Level.INFO, "tests run on our own Neo4j in {0}", home);
        return server.connection();
    }

    /// Of this JVM alone, so that two runs at once do not wipe each other's graph.
    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "neo4j-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for the tests' database under target", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the tests' database in " + folder + " stays behind", e);
        }
    }
}
