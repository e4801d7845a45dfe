package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A polite end, and a kill without warning, in the middle of `./because tune`, then the same command again. Ctrl-C
/// would be ignored where the tests themselves run in the background; the program answers both signals in one way.
class InterruptedTuneTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void dataSet() throws IOException {
        StringBuilder train = new StringBuilder();
        SplittableRandom random = new SplittableRandom(1);
        for (int user = 0; user < 200; user++) {
            train.append(user);
            random.ints(0, 300)
                    .distinct()
                    .limit(30)
                    .forEach(item -> train.append(' ').append(item));
            train.append('\n');
        }
        Files.writeString(folder.resolve("train.txt"), train);
    }

    @Test
    void finishedTrialsAreKeptAndTheSearchGoesOn() throws IOException, InterruptedException {
        Path first = folder.resolve("first.log");
        stop(tune(first, 100_000), "-TERM", 2);
        assertThat(Files.readString(first)).contains("Stopped; the same command goes on from here. The best so far:");
        int kept = journal().size();

        stop(tune(folder.resolve("second.log"), 100_000), "-KILL", kept + 2);
        List<String> before = journal();

        Path third = folder.resolve("third.log");
        assertThat(tune(third, before.size() + 1).waitFor())
                .as(Files.readString(third))
                .isZero();
        assertThat(Files.readString(third)).contains("trials of earlier runs are in", "On users who had no say");
        assertThat(journal()).hasSize(before.size() + 2).startsWith(before.toArray(String[]::new));
    }

    /// @param lines of the journal to wait for
    private void stop(Process process, String signal, int lines) throws IOException, InterruptedException {
        try {
            await("some trials")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> journal().size() > lines);
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(Duration.ofMinutes(1)))
                    .as("it has stopped")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    /// Whole lines only.
    private List<String> journal() throws IOException {
        Path tune = folder.resolve(".because/tune");
        if (!Files.isDirectory(tune)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(tune)) {
            Path file = files.findFirst().orElse(null);
            String text = file == null ? "" : Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        }
    }

    private Process tune(Path log, int trials) throws IOException {
        return CommandProcess.of(
                        folder,
                        log,
                        "tune",
                        "lightgcn:" + folder,
                        "--model",
                        "bpr",
                        "--threads",
                        "1",
                        "--trials",
                        Integer.toString(trials))
                .start();
    }
}
