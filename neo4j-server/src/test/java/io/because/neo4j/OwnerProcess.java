package io.because.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A program that attaches to or starts a server and then waits to be killed.
final class OwnerProcess {
    private OwnerProcess() {}

    /// @param args home of the server, file for the answer: `owner` or `attached`, and the server's process number
    static void main(String[] args) throws IOException, InterruptedException {
        var config = Neo4jServerConfig.in(Path.of(args[0])).withMemory(512, 64);
        try (var server = Neo4jServer.attachOrStart(config.withPatience(Duration.ofMinutes(5)))) {
            Path draft = Path.of(args[1] + ".tmp");
            Files.writeString(draft, (server.owner() ? "owner " : "attached ") + server.pid());
            Files.move(draft, Path.of(args[1]));
            TimeUnit.MINUTES.sleep(10);
        }
    }

    static Process start(Path home, Path answer) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerProcess.class.getName(),
                        home.toString(),
                        answer.toString())
                .inheritIO()
                .start();
    }
}
