package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.because.cypher.Cypher;
import io.because.domain.Progress;
import io.because.ingest.DataSources;
import io.because.ingest.Ingest;
import io.because.ingest.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ctrl-C in the middle of `./because ingest`, then the same command again.
class InterruptedIngestTest {
    @BeforeEach
    void emptyGraph() {
        TestDatabase.wipe();
    }

    @Test
    void aLoadThatWasBrokenOffIsCompletedByTheNext() throws IOException, InterruptedException {
        Process ingest = ingestProcess();
        await("some events are in").atMost(Duration.ofMinutes(2)).until(() -> events() > 0);
        new ProcessBuilder("kill", "-TERM", Long.toString(ingest.pid())).start().waitFor();
        ingest.waitFor();

        var source = DataSources.open("sample");
        var report = Ingest.load(source, new Target.Bolt(TestDatabase.graph(), 2, Clock.systemUTC()), Progress.SILENT);
        Map<String, Long> completed = contents();

        assertThat(report.written().knownEvents())
                .as("what the first load committed")
                .isPositive();
        assertThat(report.written().events() + report.written().knownEvents())
                .isEqualTo(report.read().events());
        assertThat(completed)
                .containsEntry("events", report.read().events())
                .containsEntry("users", report.read().users())
                .containsEntry("items", report.read().items())
                .containsEntry("interactions", report.read().pairs())
                .containsEntry("friendships", report.read().friendships());
    }

    private static long events() {
        return contents().getOrDefault("events", 0L);
    }

    private static Map<String, Long> contents() {
        var row = TestDatabase.graph()
                .read(Cypher.named("store/contents"), Map.of())
                .getFirst();
        return Map.of(
                "events", row.integer("events"),
                "users", row.integer("users"),
                "items", row.integer("items"),
                "interactions", row.integer("interactions"),
                "friendships", row.integer("friendships"));
    }

    private static Process ingestProcess() throws IOException {
        var connection = TestDatabase.connection();
        ProcessBuilder builder =
                CommandProcess.of(Path.of("target"), Path.of("target", "interrupted-ingest.log"), "ingest", "sample");
        builder.environment().put("NEO4J_URI", connection.bolt().toString());
        builder.environment().put("NEO4J_USER", connection.user());
        builder.environment().put("NEO4J_PASSWORD", connection.password());
        return builder.start();
    }
}
