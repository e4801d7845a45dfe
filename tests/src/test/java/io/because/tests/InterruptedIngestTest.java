package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.because.cypher.Cypher;
import io.because.domain.Progress;
import io.because.ingest.DataSources;
import io.because.ingest.Ingest;
import io.because.ingest.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C in the middle of `./because ingest`, then the same command again.
class InterruptedIngestTest {
    private static final int USERS = 200;
    private static final int ITEMS = 500;
    private static final int EVENTS = 25_000;

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyGraph() {
        TestDatabase.wipe();
    }

    @Test
    void aLoadThatWasBrokenOffIsCompletedByTheNext() throws IOException, InterruptedException {
        String data = "events:" + data();
        Process ingest = ingestProcess(data);
        await("some events are in").atMost(Duration.ofMinutes(2)).until(() -> events() > 0);
        new ProcessBuilder("kill", "-TERM", Long.toString(ingest.pid())).start().waitFor();
        ingest.waitFor();

        var source = DataSources.open(data);
        var report = Ingest.load(source, new Target.Bolt(TestDatabase.graph(), 2, Clock.systemUTC()), Progress.SILENT);
        Map<String, Long> completed = contents();

        assertThat(report.written().knownEvents())
                .as("what the first load committed")
                .isPositive();
        assertThat(report.written().events() + report.written().knownEvents())
                .isEqualTo(report.read().events());
        assertThat(completed)
                .containsEntry("events", (long) EVENTS)
                .containsEntry("users", (long) USERS)
                .containsEntry("items", (long) ITEMS)
                .containsEntry("interactions", report.read().pairs())
                .containsEntry("friendships", (long) USERS - 1);
    }

    /// Many events of few users and items, each user the friend of the next.
    private Path data() throws IOException {
        Files.write(
                folder.resolve("friends.jsonl"),
                lines(USERS - 1, k -> "{\"a\":\"u" + k + "\",\"b\":\"u" + (k + 1) + "\"}"));
        Files.write(
                folder.resolve("events.jsonl"),
                lines(
                        EVENTS,
                        k -> "{\"eventId\":\"" + k + "\",\"userId\":\"u" + k % USERS + "\",\"itemId\":\"i"
                                + k / 7 % ITEMS + "\",\"type\":\"PLAY\",\"at\":" + (1_700_000_000 + 60 * k) + "}"));
        return folder;
    }

    private static List<String> lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).toList();
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

    private static Process ingestProcess(String data) throws IOException {
        var connection = TestDatabase.connection();
        ProcessBuilder builder =
                CommandProcess.of(Path.of("target"), Path.of("target", "interrupted-ingest.log"), "ingest", data);
        builder.environment().put("NEO4J_URI", connection.bolt().toString());
        builder.environment().put("NEO4J_USER", connection.user());
        builder.environment().put("NEO4J_PASSWORD", connection.password());
        return builder.start();
    }
}
