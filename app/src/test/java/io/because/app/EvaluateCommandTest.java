package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command as it is typed.
class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void dataSet() throws IOException {
        StringBuilder train = new StringBuilder();
        SplittableRandom random = new SplittableRandom(1);
        for (int user = 0; user < 40; user++) {
            train.append(user);
            random.ints(0, 50)
                    .distinct()
                    .limit(12)
                    .forEach(item -> train.append(' ').append(item));
            train.append('\n');
        }
        Files.writeString(folder.resolve("train.txt"), train);
    }

    private int evaluate(String... words) {
        String[] line = Stream.concat(Stream.of("evaluate", "lightgcn:" + folder, "--threads", "1"), Stream.of(words))
                .toArray(String[]::new);
        return Because.run(new PrintWriter(out), new PrintWriter(err), line);
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeAnythingIsFitted() {
        Path nowhere = folder.resolve("none/out.json");
        assertThat(evaluate("--models", "popularity", "--json", nowhere.toString()))
                .isNotZero();
        assertThat(err.toString()).contains("--json: there is no folder " + nowhere.getParent());
        assertThat(evaluate("--models", "popularity", "--chart", folder.toString()))
                .isNotZero();
        assertThat(err.toString()).contains("--chart: " + folder + " is a folder");
        assertThat(out.toString()).isEmpty();
    }

    /// The second model finds nothing to train it.
    @Test
    void whatWasMeasuredBeforeAFailureIsKept() throws IOException {
        Path json = folder.resolve("out.json");
        assertThat(evaluate("--models", "popularity,two-tower", "--json", json.toString(), "--engine", "none"))
                .isNotZero();
        JsonNode report = JsonMapper.builder().build().readTree(json);
        assertThat(report.at("/models")).hasSize(1);
        assertThat(report.at("/models/0/name").asString()).isEqualTo("popularity");
    }
}
