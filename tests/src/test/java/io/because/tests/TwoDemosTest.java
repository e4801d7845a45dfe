package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.app.Home;
import io.because.app.Store;
import io.because.cypher.Cypher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two `demo`s of the same data, started at the same moment.
class TwoDemosTest {
    private static final int USERS = 80;
    private static final int ITEMS = 120;
    private static final int LIKES = 12;

    @Test
    void bothAnswerAndTheDataIsLoadedAndFittedOnce(@TempDir Path root) throws IOException, InterruptedException {
        Path data = data(root);
        Path first = root.resolve("first.log");
        Path second = root.resolve("second.log");
        Process a = demo(root, data, first);
        Process b = demo(root, data, second);
        boolean bothEnded = a.waitFor(5, TimeUnit.MINUTES) && b.waitFor(5, TimeUnit.MINUTES);
        String said = Files.readString(first) + Files.readString(second);

        assertThat(bothEnded).as(said).isTrue();
        assertThat(a.exitValue() + b.exitValue()).as(said).isZero();
        assertThat(said)
                .containsOnlyOnce("waiting for it")
                .containsOnlyOnce("Loading lightgcn")
                .containsOnlyOnce("Models are fitted");
        Home home = new Home(root.resolve(".because"), "lightgcn-tiny");
        assertThat(models(home)).allMatch(version -> version.equals("1"), "the first version");
        try (Store store = Store.open(home, event -> {})) {
            assertThat(store.graph()
                            .read(Cypher.named("store/contents"), Map.of())
                            .getFirst()
                            .values())
                    .containsEntry("users", (long) USERS)
                    .containsEntry("items", (long) ITEMS)
                    .containsEntry("events", (long) USERS * LIKES)
                    .containsEntry("interactions", (long) USERS * LIKES);
        }
    }

    private static Process demo(Path root, Path data, Path output) throws IOException {
        return CommandProcess.of(root, output, "demo", "--once", "--port", "0", "--data", "lightgcn:" + data)
                .start();
    }

    /// Everybody likes the items around their own.
    private static Path data(Path root) throws IOException {
        String lines = IntStream.range(0, USERS)
                .mapToObj(user -> user + " "
                        + IntStream.range(0, LIKES)
                                .mapToObj(k -> Integer.toString((user * 3 / 2 + k * (1 + user % 2)) % ITEMS))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        Path folder = Files.createDirectories(root.resolve("tiny"));
        Files.writeString(folder.resolve("train.txt"), lines + "\n");
        Files.writeString(folder.resolve("test.txt"), "");
        return folder;
    }

    /// The versions of all models.
    private static Stream<String> models(Home home) throws IOException {
        try (Stream<Path> files = Files.walk(home.folder().resolve("models"))) {
            return files
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .toList()
                    .stream();
        }
    }
}
