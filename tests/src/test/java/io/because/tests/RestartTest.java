package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.app.Home;
import io.because.app.Service;
import io.because.app.Store;
import io.because.domain.Context;
import io.because.domain.Progress;
import io.because.domain.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A service that starts again answers from the snapshot that the last one kept, then from the graph.
class RestartTest {
    private static List<String> best(Service service, String user) {
        return service.recommender().recommend(new UserId(user), 10, null, Context.NONE).items().stream()
                .map(shown -> shown.item() + " " + shown.score() + " " + shown.parts())
                .toList();
    }

    @Test
    void theKeptSnapshotGivesTheSameAnswersUntilTheGraphIsReadAgain() {
        Service first = SampleService.service();
        try (Service second = Service.restart(SampleService.home(), SampleService.store(), 0, Progress.SILENT)) {
            var kept = second.serving().state();
            for (String user : List.of("u0001", "u0004", "u0123", "u1999")) {
                assertThat(best(second, user)).isNotEmpty().isEqualTo(best(first, user));
            }
            second.catchUp();
            assertThat(second.serving().state()).isNotSameAs(kept);
            assertThat(best(second, "u0004")).isEqualTo(best(first, "u0004"));
        }
    }

    @Test
    void answersComeBeforeTheDatabaseIsStarted(@TempDir Path folder) {
        Service first = SampleService.service();
        Home elsewhere = new Home(folder, "elsewhere"); // an empty database
        Path running = elsewhere.folder().resolve("neo4j/running.properties");
        try (Store starting = Store.begin(elsewhere, _ -> {});
                Service second = Service.restart(SampleService.home(), starting, 0, Progress.SILENT)) {
            assertThat(running).doesNotExist();
            assertThat(best(second, "u0004")).isEqualTo(best(first, "u0004"));
            second.catchUp();
            assertThat(running).exists();
            assertThat(best(second, "u0004"))
                    .as("the models do not fit the graph of this database")
                    .isEqualTo(best(first, "u0004"));
        }
        assertThat(running).doesNotExist();
    }

    @Test
    void aDamagedSnapshotIsNotAnsweredFrom() throws IOException {
        Service first = SampleService.service();
        Path folder = SampleService.home().folder().resolve("snapshot");
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
        }
        try (Service second = Service.restart(SampleService.home(), SampleService.store(), 0, Progress.SILENT)) {
            assertThat(best(second, "u0004")).isEqualTo(best(first, "u0004"));
        }
    }
}
