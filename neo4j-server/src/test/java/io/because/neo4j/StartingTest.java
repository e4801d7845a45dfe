package io.because.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingTest {
    @Test
    void aStartThatIsBrokenOffLeavesNothingRunning(@TempDir Path folder) {
        var config = Neo4jServerConfig.in(folder.resolve("neo4j")).withMemory(512, 64);
        Path state = config.home().resolve("running.properties");
        var server = Neo4jServer.begin(config, _ -> {});
        assertThat(server.owner()).isTrue();
        var running = await().atMost(Duration.ofMinutes(1)).until(() -> RunningServer.read(state), r -> r.isPresent());
        assertThat(running.orElseThrow().ports().boltUri())
                .isEqualTo(server.connection().bolt());
        server.close();
        assertThat(running.orElseThrow().server().alive()).isFalse();
        assertThat(state).doesNotExist();
    }
}
