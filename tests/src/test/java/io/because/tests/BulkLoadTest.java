package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Progress;
import io.because.ingest.DataSource;
import io.because.ingest.DataSources;
import io.because.ingest.Ingest;
import io.because.ingest.IngestReport;
import io.because.ingest.SampleWorld;
import io.because.ingest.SampleWorldParams;
import io.because.ingest.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Loading twice, in parts, after a break: always the graph of one clean load.
class BulkLoadTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void empty() {
        TestDatabase.wipe();
    }

    @Test
    void theGraphHasWhatTheReportSaysAndLoadingAgainChangesNothing() {
        SampleWorld world = SampleWorld.generate(new SampleWorldParams(1, 60, 200, 2_000));
        IngestReport report = load(world, 2);
        Map<String, Long> counts = WholeGraph.counts(TestDatabase.graph());
        assertThat(counts)
                .containsEntry("User", report.read().users())
                .containsEntry("Item", report.read().items())
                .containsEntry("Genre", report.read().genres())
                .containsEntry("Session", report.read().sessions())
                .containsEntry("CONTAINS", report.read().events())
                .containsEntry("INTERACTED", report.read().pairs())
                .containsEntry("FRIEND", report.read().friendships());
        assertThat(report.written())
                .isEqualTo(new IngestReport.Written(report.read().events(), 0));
        List<String> nodes = WholeGraph.nodes(TestDatabase.graph());
        List<String> relationships = WholeGraph.relationships(TestDatabase.graph());
        IngestReport again = load(world, 2);
        assertThat(again.written())
                .isEqualTo(new IngestReport.Written(0, report.read().events()));
        assertThat(WholeGraph.nodes(TestDatabase.graph())).isEqualTo(nodes);
        assertThat(WholeGraph.relationships(TestDatabase.graph())).isEqualTo(relationships);
    }

    @Test
    void oneThreadAndFourMakeTheSameGraph() {
        SampleWorld world = SampleWorld.generate(new SampleWorldParams(2, 60, 200, 30_000));
        load(world, 1);
        List<String> relationships = WholeGraph.relationships(TestDatabase.graph());
        TestDatabase.wipe();
        load(world, 4);
        assertThat(WholeGraph.relationships(TestDatabase.graph())).isEqualTo(relationships);
    }

    @Test
    void aLoadThatBrokeOffIsCompletedByTheNext() {
        SampleWorld world = SampleWorld.generate(new SampleWorldParams(3, 60, 200, 30_000));
        load(world, 2);
        List<String> whole = WholeGraph.relationships(TestDatabase.graph());
        TestDatabase.wipe();
        Target target = new Target.Bolt(TestDatabase.graph(), 1, CLOCK);
        assertThatThrownBy(() -> Ingest.load(world, target, new BreaksOff()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken off");
        assertThat(WholeGraph.relationships(TestDatabase.graph())).hasSizeBetween(1, whole.size() - 1);
        load(world, 2);
        assertThat(WholeGraph.relationships(TestDatabase.graph())).isEqualTo(whole);
    }

    @Test
    void aLogInTwoFilesMakesTheGraphOfOneAlsoWhereASessionIsCut() throws IOException {
        List<String> lines = List.of(
                event("a", "PLAY", "10:00"),
                event("b", "SKIP", "10:20"),
                event("c", "RATE", "12:00").replace("}", ",\"value\":4.5}"),
                event("d", "HIDE", "10:40"),
                event("e", "CLICK", "09:50"));
        load(DataSources.open("events:" + Files.write(folder.resolve("all.jsonl"), lines)), 1);
        List<String> whole = WholeGraph.relationships(TestDatabase.graph());
        TestDatabase.wipe();
        load(DataSources.open("events:" + Files.write(folder.resolve("1.jsonl"), lines.subList(0, 3))), 1);
        load(DataSources.open("events:" + Files.write(folder.resolve("2.jsonl"), lines.subList(2, 5))), 1);
        // the session is named after the first of its events that came
        assertThat(WholeGraph.relationships(TestDatabase.graph()).stream()
                        .map(line -> line.replace("anna:a", "anna:e"))
                        .sorted())
                .containsExactlyElementsOf(whole);
    }

    @Test
    void bareItemsDoNotOverwriteWhatIsKnown() throws IOException {
        TestDatabase.run("CREATE (:Item {id: 'film', title: 'Alien', kind: 'MOVIE', year: 1979})");
        load(
                DataSources.open(
                        "events:" + Files.write(folder.resolve("e.jsonl"), List.of(event("a", "PLAY", "10:00")))),
                1);
        assertThat(TestDatabase.run("MATCH (i:Item {id: 'film'}) RETURN i.title AS title")
                        .getFirst()
                        .string("title"))
                .isEqualTo("Alien");
    }

    private static IngestReport load(DataSource source, int threads) {
        return Ingest.load(source, new Target.Bolt(TestDatabase.graph(), threads, CLOCK), Progress.SILENT);
    }

    private static String event(String id, String type, String time) {
        return "{\"eventId\":\"" + id + "\",\"userId\":\"anna\",\"itemId\":\"film\",\"type\":\"" + type
                + "\",\"at\":\"2026-01-31T" + time + ":00Z\"}";
    }

    /// Fails when the first transactions of events are done, as Ctrl-C would.
    private static final class BreaksOff implements Progress {
        @Override
        public Step begin(String what, long total) {
            boolean events = what.equals("writing events");
            return new Step() {
                @Override
                public void advance(long amount) {
                    if (events) {
                        throw new IllegalStateException("broken off");
                    }
                }

                @Override
                public void close() {}
            };
        }
    }
}
