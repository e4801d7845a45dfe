package io.because.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnServerTest {
    @TempDir
    Path folder;

    private Neo4jServerConfig config() {
        return Neo4jServerConfig.in(folder).withMemory(512, 64);
    }

    private Path state() {
        return folder.resolve("running.properties");
    }

    @Test
    void aStartThatIsBrokenOffLeavesNothingRunning() throws InterruptedException {
        var server = Neo4jServer.begin(config(), _ -> {});
        var starting = CompletableFuture.runAsync(server::awaitReady);
        while (!Files.exists(state()) && !starting.isDone()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        var child = RunningServer.read(state()).orElseThrow();
        assertThat(child.ports().boltUri()).isEqualTo(server.connection().bolt());
        server.close();
        assertThat(child.server().alive()).isFalse();
        assertThat(state()).doesNotExist();
        assertThatThrownBy(starting::join).hasMessageContaining("interrupted");
        assertThatThrownBy(server::awaitReady).hasMessageContaining("begin anew");
    }

    @Test
    void whereItWillAnswerIsKnownBeforeItIsStarted() {
        try (var begun = Neo4jServer.begin(config(), _ -> {})) {
            assertThat(begun.owner()).isFalse();
            assertThat(BoltHandshake.answers(begun.connection().bolt())).isFalse();
            assertThatThrownBy(() -> Neo4jServer.begin(config().withPatience(Duration.ofMillis(1)), _ -> {}))
                    .hasMessageContaining("Another process has been starting Neo4j");
        }
        Neo4jServer.begin(config(), _ -> {}).close(); // the folder is free again
        assertThat(state()).doesNotExist();
    }
}
