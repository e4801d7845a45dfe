package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A kill without warning in the middle of a long fit of `./because evaluate`, then the same command again: it goes on,
/// and measures what an undisturbed run does.
class InterruptedEvaluateTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"lightgcn:dimension=16:training.epochs=80", "bpr:dimension=16:epochs=200"})
    void aFitThatWasKilledEndsWhereAnUndisturbedOneDoes(String model) throws IOException, InterruptedException {
        Path checkpoints = folder.resolve("checkpoints");
        Process killed = evaluate(model, checkpoints, "killed");
        try {
            await("something is kept")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !files(checkpoints).isEmpty());
        } finally {
            killed.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("killed.json")).doesNotExist();
        assertThat(files(checkpoints)).isNotEmpty();
        assertThat(evaluate(model, checkpoints, "resumed").waitFor()).isZero();
        assertThat(files(checkpoints)).as("done fits keep nothing").isEmpty();
        assertThat(evaluate(model, folder.resolve("others"), "whole").waitFor()).isZero();
        assertThat(measured("resumed")).isEqualTo(measured("whole"));
    }

    private Process evaluate(String model, Path checkpoints, String name) throws IOException {
        return CommandProcess.of(
                        folder,
                        folder.resolve(name + ".log"),
                        "evaluate",
                        "sample",
                        "--models",
                        model,
                        "--threads",
                        "1",
                        "--checkpoints",
                        checkpoints.toString(),
                        "--checkpoint-every",
                        "1",
                        "--json",
                        folder.resolve(name + ".json").toString())
                .start();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /// All but what it took.
    private List<String> measured(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".json"))
                .lines()
                .filter(line -> !line.contains("Seconds") && !line.contains("peakMemory"))
                .toList();
    }
}
