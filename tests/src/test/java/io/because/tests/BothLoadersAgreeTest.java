package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.SchemaSetup;
import io.because.domain.Progress;
import io.because.ingest.DataSource;
import io.because.ingest.DataSources;
import io.because.ingest.ImportFiles;
import io.because.ingest.Ingest;
import io.because.ingest.SampleWorld;
import io.because.ingest.SampleWorldParams;
import io.because.ingest.Target;
import io.because.neo4j.ImportPlan;
import io.because.neo4j.Neo4jServer;
import io.because.neo4j.Neo4jServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The offline importer and Bolt make the same graph, down to every property.
class BothLoadersAgreeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T00:00:00.123456Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    @Test
    void onTheSampleWorldAndOnTextThatIsHardToQuote() throws IOException {
        List<DataSource> sources =
                List.of(SampleWorld.generate(new SampleWorldParams(5, 60, 200, 1_500)), hardToQuote());
        for (DataSource source : sources) {
            TestDatabase.wipe();
            Ingest.load(source, new Target.Bolt(TestDatabase.graph(), 2, CLOCK), Progress.SILENT);
            Path home = folder.resolve(source.name().replaceAll("[^a-z0-9]", "-"));
            Path files = home.resolve("files");
            Ingest.load(source, new Target.Files(files, CLOCK), Progress.SILENT);
            Neo4jServerConfig config =
                    Neo4jServerConfig.in(home.resolve("store")).withMemory(512, 64);
            Neo4jServer.importOffline(config, plan(files));
            try (Neo4jServer server = Neo4jServer.attachOrStart(config);
                    Graph imported = Graph.connect(
                            server.connection().bolt(),
                            server.connection().user(),
                            server.connection().password())) {
                SchemaSetup.prepare(imported);
                assertThat(WholeGraph.counts(imported)).isEqualTo(WholeGraph.counts(TestDatabase.graph()));
                assertThat(WholeGraph.nodes(imported)).isEqualTo(WholeGraph.nodes(TestDatabase.graph()));
                assertThat(WholeGraph.relationships(imported))
                        .isEqualTo(WholeGraph.relationships(TestDatabase.graph()));
                assertThat(scattered(imported))
                        .as("labels whose nodes do not lie one after the other, as in their file")
                        .isEmpty();
            }
        }
    }

    /// Internal ids seed FastRP: the same data must have the same.
    private static List<String> scattered(Graph graph) {
        return graph.read(new Cypher("of a test", "", Map.of(), "", "", """
                        MATCH (node)
                        WITH labels(node)[0] AS label, count(*) AS nodes, min(id(node)) AS first, max(id(node)) AS last
                        WHERE last - first >= nodes
                        RETURN label"""), Map.of()).stream()
                .map(row -> row.string("label"))
                .toList();
    }

    private static ImportPlan plan(Path files) {
        return ImportPlan.of(
                ImportFiles.nodes(files).stream()
                        .map(f -> new ImportPlan.Nodes(List.of(f.name()), List.of(f.path())))
                        .toList(),
                ImportFiles.relationships(files).stream()
                        .map(f -> new ImportPlan.Relationships(f.name(), List.of(f.path())))
                        .toList());
    }

    private DataSource hardToQuote() throws IOException {
        Path data = Files.createDirectory(folder.resolve("hard"));
        Files.writeString(data.resolve("items.jsonl"), """
                {"id":"a,b","title":"\\"Quoted\\", with a comma","kind":"MOVIE","text":"back\\\\slash\\nand a break"}
                {"id":"é'ß","title":" spaces ","kind":"SERIES","genres":["Sci-Fi; Fantasy","x|y"],"tags":{"a \\"b\\"":0.1}}
                """);
        Files.writeString(data.resolve("users.jsonl"), """
                {"id":"anna","sharesActivity":true,"attributes":{"city":"","job":"a, b"}}
                {"id":"bert \\"b\\""}
                """);
        Files.writeString(data.resolve("events.jsonl"), """
                {"eventId":"1","userId":"anna","itemId":"a,b","type":"PLAY","value":1e-7}
                {"eventId":"2,\\"","userId":"anna","itemId":"a,b","type":"RATE","value":4.5,"at":"2026-01-01T00:00:00Z"}
                {"eventId":"3","userId":"bert \\"b\\"","itemId":"é'ß","type":"VIEW","at":"2026-01-01T00:00:00.5Z","device":"tv"}
                """);
        return DataSources.open("events:" + data);
    }
}
