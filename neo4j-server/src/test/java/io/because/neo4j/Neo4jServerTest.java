package io.because.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// One server for all questions, filled offline before its start.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Neo4jServerTest {
    private final BlockingQueue<ServerEvent> events = new LinkedBlockingQueue<>();
    private Neo4jServerConfig config;
    private ImportPlan plan;
    private ImportSummary imported;
    private Neo4jServer server;

    @BeforeAll
    void importThenStart(@TempDir Path folder) throws IOException {
        config = Neo4jServerConfig.in(folder.resolve("neo4j")).withMemory(512, 64);
        plan = TinyImport.in(folder, "ann,Ann");
        imported = Neo4jServer.importOffline(config, plan);
        server = Neo4jServer.attachOrStart(config, events::add);
    }

    @AfterAll
    void stop() {
        long pid = server.pid();
        server.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(config.home().resolve("running.properties")).doesNotExist();
    }

    @Test
    void offlineImportIsThereAfterTheStart() throws InterruptedException {
        assertThat(imported.nodes()).isEqualTo(4);
        assertThat(imported.relationships()).isEqualTo(2);
        assertThat(ask("MATCH (:User)-[r:INTERACTED]->(:Item) RETURN count(r)")).contains("[[2]]");
    }

    @Test
    void graphDataScienceAnswers() throws InterruptedException {
        assertThat(ask("RETURN gds.version()")).contains("[[\"2.26.0\"]]");
        assertThat(ask("CALL gds.list() YIELD name RETURN count(*) > 300")).contains("[[true]]");
    }

    @Test
    void wrongPasswordIsRefused() throws InterruptedException {
        var stranger = new Neo4jConnection(server.connection().bolt(), "neo4j", "guessed");
        assertThat(QueryApi.ask(server.http(), stranger, "RETURN 1").wrongPassword())
                .isTrue();
    }

    @Test
    void passwordStaysPrivate() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(config.home().resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(server.connection().toString())
                .doesNotContain(server.connection().password());
    }

    @Test
    void secondCallAttachesAndDoesNotStop() throws InterruptedException {
        try (var second = Neo4jServer.attachOrStart(config)) {
            assertThat(second.owner()).isFalse();
            assertThat(second.connection()).isEqualTo(server.connection());
            assertThat(second.pid()).isEqualTo(server.pid());
        }
        assertThat(server.owner()).isTrue();
        assertThat(ask("RETURN 1")).contains("[[1]]");
    }

    @Test
    void memoryOfTheChildIsKnown() {
        assertThat(server.peakResidentKiB().orElseThrow()).isGreaterThan(100_000);
    }

    @Test
    void importIntoARunningServerIsRefused() {
        assertThatThrownBy(() -> Neo4jServer.importOffline(config, plan))
                .isInstanceOf(Neo4jServerException.class)
                .hasMessageContaining("stop it before an offline import");
    }

    @Test
    void killedServerComesBackWhereItWas() throws InterruptedException {
        var before = server.connection();
        long killed = server.pid();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        assertThat(events.poll(60, TimeUnit.SECONDS)).isInstanceOf(ServerEvent.Died.class);
        try (var second = Neo4jServer.attachOrStart(config.withPatience(Duration.ofMinutes(5)))) {
            assertThat(second.owner()).isFalse();
        }
        assertThat(events.poll(300, TimeUnit.SECONDS)).isInstanceOf(ServerEvent.Restarted.class);
        assertThat(server.pid()).isNotEqualTo(killed);
        assertThat(server.connection()).isEqualTo(before);
        assertThat(ask("MATCH (n) RETURN count(n)")).contains("[[4]]");
    }

    private String ask(String statement) throws InterruptedException {
        return QueryApi.ask(server.http(), server.connection(), statement).body();
    }
}
