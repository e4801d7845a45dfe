package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command as it is typed, on a small data set with a split of its own.
class TuneCommandTest {
    private static final String ROOT = "because.root";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String before = "";

    /// 60 users with 15 of 80 items, those of their own half nine times as often; five are test items.
    @BeforeEach
    void dataSet() throws IOException {
        before = System.getProperty(ROOT, "");
        System.setProperty(ROOT, folder.toString());
        StringBuilder train = new StringBuilder();
        StringBuilder test = new StringBuilder();
        SplittableRandom random = new SplittableRandom(1);
        for (int user = 0; user < 60; user++) {
            int own = user % 2;
            int[] items = random.ints(0, 80)
                    .filter(item -> item % 2 == own || random.nextInt(9) == 0)
                    .distinct()
                    .limit(20)
                    .toArray();
            for (int k = 0; k < 20; k++) {
                (k == 0 ? train.append(user) : k == 15 ? test.append(user) : k < 15 ? train : test)
                        .append(' ')
                        .append(items[k]);
            }
            train.append('\n');
            test.append('\n');
        }
        Files.writeString(folder.resolve("train.txt"), train);
        Files.writeString(folder.resolve("test.txt"), test);
    }

    @AfterEach
    void rootAsBefore() {
        if (before.isEmpty()) {
            System.clearProperty(ROOT);
        } else {
            System.setProperty(ROOT, before);
        }
    }

    private int tune(String... words) {
        out.getBuffer().setLength(0);
        String[] line = Stream.concat(Stream.of("tune", "lightgcn:" + folder, "--threads", "1"), Stream.of(words))
                .toArray(String[]::new);
        return Because.run(new PrintWriter(out), new PrintWriter(err), line);
    }

    private String journals() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".because/tune"))) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.joining(" "));
        }
    }

    @Test
    void aSearchWritesItsOutcomeAndGoesOnWhereItStopped() throws IOException {
        Path json = folder.resolve("out.json");
        assertThat(tune("--model", "rp3beta", "--trials", "2"))
                .as(err.toString())
                .isZero();
        assertThat(tune(
                        "--model",
                        "rp3beta",
                        "--trials",
                        "4",
                        "--json",
                        json.toString(),
                        "--chart",
                        folder.resolve("out.svg").toString()))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "2 trials of earlier runs",
                        "\ntrial 2  ",
                        "\ntrial 3  ",
                        "1 trials left",
                        "On users who had no say",
                        "Chosen: Rp3BetaParams[")
                .doesNotContain("\ntrial 1  ");
        JsonNode report = JsonMapper.builder().build().readTree(json);
        assertThat(report.at("/model").asString()).isEqualTo("rp3beta");
        assertThat(report.at("/trials")).hasSize(4);
        assertThat(report.at("/trials/0/objective").asDouble()).isEqualTo(1);
        assertThat(report.at("/chosen/neighbours").isNumber()).isTrue();
        assertThat(report.at("/outcome/each/0/against/baseline").asString()).isEqualTo("defaults");
        assertThat(Files.readString(folder.resolve("out.svg")))
                .startsWith("<svg")
                .contains("<polyline", "rp3beta on lightgcn:");
        assertThat(journals()).matches("rp3beta-[0-9a-f]{8}\\.jsonl");
    }

    @Test
    void aDryRunTellsTheSpaceAndTheUsersAndFitsNothing() {
        assertThat(tune("--model", "ease", "--dry-run")).isZero();
        assertThat(out.toString())
                .contains("720 of 900 training interactions, 30 validation users choose, 30 others confirm")
                .contains("  ridge: 10.0 to 20000.0, log\n  neighbours: 50 to 2000, log\n");
        assertThat(folder.resolve(".because")).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--model nosuch --trials 1 | 1 | because: nothing to tune in `nosuch`; say one of itemknn, ",
                "--model ease | 1 | because: say --budget (20m, 1h30m, 90s) or --trials",
                "--model ease --budget soon | 1 | because: --budget is a time as 20m, 1h30m or 90s, was `soon`",
                "--model ease --trials 0 | 1 | because: trials must be positive, was 0",
                "--model ease --trials 1 --metric ndcg@7 | 1 | because: cannot search by `ndcg@7`; say one of recall@10, ",
                "--model ease --trials 1 --protocol temporal | 1 | because: temporal splits by time, but only 0 of 1200",
                "--trials 1 | 2 | Missing required option: '--model=M'"
            })
    void wrongWordsGetOneSentence(String words, int code, String sentence) {
        assertThat(tune(words.strip().split(" "))).isEqualTo(code);
        assertThat(err.toString()).startsWith(sentence.strip());
    }
}
