package io.because.neo4j;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each failure is one sentence that says what to do.
class FailedStartTest {
    @TempDir
    Path folder;

    @Test
    void portInUse() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses(
                    config().withPorts(taken.getLocalPort(), 0),
                    "Port " + taken.getLocalPort() + ", wanted for Neo4j's Bolt");
        }
    }

    @Test
    void tooLittleMemory() {
        refuses(config().withMemory(512, 1 << 24), "MiB are free: give it less");
    }

    @Test
    void missingJars() {
        System.setProperty(Distribution.PROPERTY, folder.resolve("nothing").toString());
        try {
            refuses(config(), "mvn -pl neo4j-server/distribution process-resources");
        } finally {
            System.clearProperty(Distribution.PROPERTY);
        }
    }

    @Test
    void brokenStore() throws IOException {
        Path home = Files.createDirectories(folder.resolve("neo4j"));
        Files.writeString(home.resolve("data"), "a file where a folder should be");
        refuses(config(), "Unable to write directory path");
    }

    @Test
    void halfDoneImportIsNotServed() throws IOException {
        Path home = Files.createDirectories(folder.resolve("neo4j"));
        Files.writeString(home.resolve("import.unfinished"), "");
        refuses(config(), "was not completed: run it again");
    }

    @Test
    void interactionOfAnUnknownUser() throws IOException {
        var plan = TinyImport.in(folder, "eve,Eve");
        assertThatThrownBy(() -> Neo4jServer.importOffline(config(), plan))
                .isInstanceOf(Neo4jServerException.class)
                .hasMessageContaining("The import into")
                .hasMessageContaining("(ann:User)-[INTERACTED]->(alien:Item)")
                .hasMessageContaining("import.log");
    }

    private Neo4jServerConfig config() {
        return Neo4jServerConfig.in(folder.resolve("neo4j")).withMemory(512, 64);
    }

    private static void refuses(Neo4jServerConfig config, String part) {
        assertThatThrownBy(() -> Neo4jServer.attachOrStart(config))
                .isInstanceOf(Neo4jServerException.class)
                .hasMessageContaining(part);
    }
}
