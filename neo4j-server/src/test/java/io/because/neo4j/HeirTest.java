package io.because.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two who work on one folder: the owner leaves first.
class HeirTest {
    private final BlockingQueue<ServerEvent> events = new LinkedBlockingQueue<>();

    @Test
    void aBorrowerGoesOnWithTheServerThatItsOwnerStopped(@TempDir Path folder) throws InterruptedException {
        var config = Neo4jServerConfig.in(folder.resolve("neo4j")).withMemory(512, 64);
        Neo4jServer first = Neo4jServer.attachOrStart(config);
        try (Neo4jServer second = Neo4jServer.attachOrStart(config, events::add)) {
            assertThat(second.owner()).isFalse();
            long before = second.pid();
            ask(second, "CREATE (:Kept)");
            first.close();

            assertThat(events.poll(120, TimeUnit.SECONDS)).isInstanceOf(ServerEvent.TookOver.class);
            assertThat(second.owner()).isTrue();
            assertThat(second.pid()).isNotEqualTo(before);
            assertThat(second.connection()).isEqualTo(first.connection());
            assertThat(ask(second, "MATCH (kept:Kept) RETURN count(kept)")).contains("[[1]]");
            assertThat(config.home().resolve("running.properties")).exists();
        }
        assertThat(config.home().resolve("running.properties")).doesNotExist();
    }

    private static String ask(Neo4jServer server, String statement) throws InterruptedException {
        return QueryApi.ask(server.http(), server.connection(), statement).body();
    }
}
