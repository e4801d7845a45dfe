package io.because.app.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.app.evaluation.EvaluationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QualityPageTest {
    private static final Path FOLDER = Path.of("../docs/quality");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FIGURE = Pattern.compile("\\d+\\.\\d+");

    @TempDir
    private Path folder;

    @Test
    void thePageAndTheChartsInTheTreeAreWhatTheFilesSay() throws IOException {
        QualityPage page = QualityPage.read(FOLDER);
        assertThat(Files.readString(Path.of("../docs/quality.md")))
                .as("run ./because quality")
                .isEqualTo(page.markdown());
        for (Map.Entry<String, String> chart : page.charts().entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(chart.getKey())))
                    .as("run ./because quality")
                    .isEqualTo(chart.getValue());
        }
    }

    /// Every number with a point in a row of a table is one of the files', as rounded as it is there.
    @Test
    void everyFigureComesFromAFile() throws IOException {
        Set<String> known = new HashSet<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                collect(JSON.readTree(file), known);
            }
        }
        Published.all().forEach(one -> one.metrics().values().forEach(value -> add(value, known)));
        List<String> unknown = new ArrayList<>();
        for (String line : QualityPage.read(FOLDER)
                .markdown()
                .lines()
                .filter(one -> one.startsWith("|"))
                .toList()) {
            Matcher figure = FIGURE.matcher(line.replace("< 0.001", "").replaceAll("@\\d+", ""));
            while (figure.find()) {
                if (!known.contains(figure.group())) {
                    unknown.add(figure.group() + " in " + line);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static void collect(JsonNode node, Set<String> known) {
        if (node.isNumber()) {
            add(node.asDouble(), known);
            add(100 * node.asDouble(), known);
        }
        node.forEach(child -> collect(child, known));
    }

    private static void add(double value, Set<String> known) {
        for (int digits = 1; digits <= 4; digits++) {
            known.add(String.format(Locale.ROOT, "%." + digits + "f", Math.abs(value)));
        }
        known.add(Double.toString(Math.abs(value)));
    }

    @Test
    void sampledAndFullFiguresShareNoTable() throws IOException {
        String page = QualityPage.read(FOLDER).markdown();
        int sampled = page.indexOf("## A few candidates are ranked");
        int after = page.indexOf("## Recorded params");
        assertThat(page.substring(0, sampled)).contains("protocol `full`").doesNotContain("leave-one-out-sampled");
        assertThat(page.substring(sampled, after))
                .contains("protocol `leave-one-out-sampled`")
                .doesNotContain("protocol `full`", "protocol `temporal`");
    }

    private static String report(String dataset, String protocol, double best) {
        return """
                {"dataset":"%s","protocol":"%s","seed":7,"commit":"abc","threads":3,"models":[
                 {"name":"popularity","metrics":{"ndcg@20":0.01},"intervals":{},"against":{"baseline":"ease",
                  "metric":"ndcg@20","difference":-0.19,"low":-0.2,"high":-0.1,"p":0.0},"buckets":[],"fitSeconds":1.25,
                  "scoreSeconds":2,"peakMemoryMiB":9,"params":{}},
                 {"name":"ease","metrics":{"recall@20":0.3,"ndcg@20":%s},"intervals":{"ndcg@20":[0.15,0.25]},"against":null,
                  "buckets":[],"fitSeconds":1,"scoreSeconds":2,"peakMemoryMiB":10,"params":{"ridge":5.0}}]}
                """.replaceFirst("%s", dataset).replaceFirst("%s", protocol).replaceFirst("%s", Double.toString(best));
    }

    private String page(String report) throws IOException {
        Files.writeString(folder.resolve("some.json"), report);
        return QualityPage.read(folder).markdown();
    }

    @Test
    void quartersOfTheUsersStandBesideEachOther() throws IOException {
        String quarter = """
                "buckets":[{"by":"history","from":1.0,"to":6.4,"users":2,"metrics":{"ndcg@20":%s}}]""";
        String report = report("lightgcn:toy", "full", 0.2)
                .replaceFirst("\"buckets\":\\[]", quarter.replace("%s", "0.05"))
                .replaceFirst("\"buckets\":\\[]", quarter.replace("%s", "0.15"));
        assertThat(page(report)).contains("""
                | model | history 1-6 |
                |---|---:|
                | ease | 0.1500 |
                | popularity | 0.0500 |
                """);
    }

    @Test
    void rowsAreSortedAndCarryTheirCertaintyAndTheCommand() throws IOException {
        assertThat(page(report("lightgcn:toy", "full, random, positive 4.0", 0.2)))
                .contains("./because evaluate lightgcn:PATH/toy --models popularity,ease --protocol full --split random"
                        + " --positive 4.0 --seed 7 --threads 3 --json docs/quality/some.json")
                .contains("""
                        | model | recall@20 | ndcg@20 | 95 % | beside what it must beat | p | fit s | score s | peak MiB |
                        |---|---:|---:|---:|---:|---:|---:|---:|---:|
                        | ease | 0.3000 | 0.2000 | 0.1500-0.2500 |  |  | 1.0 | 2.0 | 10 |
                        | popularity |  | 0.0100 |  | -0.1900 ease | < 0.001 | 1.3 | 2.0 | 9 |
                        """);
    }

    @Test
    void publishedFiguresStandOnlyBesideTheirOwnSplitAndProtocol() throws IOException {
        assertThat(page(report("lightgcn:lightgcn-gowalla", "full", 0.2))).contains("*0.1765 / 0.1467*", "BARS");
        assertThat(page(report("lightgcn:lightgcn-gowalla", "full, random", 0.2)))
                .doesNotContain("*0.1765", "BARS");
        assertThat(page(report("lightgcn:lightgcn-yelp", "full", 0.2))).doesNotContain("*0.1765", "BARS");
    }

    @Test
    void aChangedFigureChangesThePage() throws IOException {
        assertThat(page(report("lightgcn:toy", "full", 0.2))).isNotEqualTo(page(report("lightgcn:toy", "full", 0.21)));
    }

    @Test
    void aReportComesBackAsItWasWritten() throws IOException {
        String written = Files.readString(FOLDER.resolve("lastfm-full.json"));
        assertThat(EvaluationReport.read(written).json()).isEqualTo(written);
    }

    @Test
    void aFileOfSomethingElseIsNamed() {
        assertThatThrownBy(() -> page("{\"dataset\": 5, \"models\": 3}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("some.json is not what evaluate or tune writes: ");
    }
}
