package io.because.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.model.NamedArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {
    @TempDir
    Path folder;

    private static NamedArrays arrays(float value) {
        return new NamedArrays().put("x", new float[] {value, 2});
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void theLastCheckpointOfEachFitIsThereAndNoOther() throws IOException {
        CheckpointFolder checkpoints = new CheckpointFolder(folder.resolve("."));
        assertThat(checkpoints.last("a")).isEmpty();
        checkpoints.keep("a", arrays(1));
        checkpoints.keep("a", arrays(3));
        checkpoints.keep("a.b", arrays(5));
        assertThat(checkpoints.last("a").orElseThrow().floats("x")).containsExactly(3, 2);
        assertThat(checkpoints.last("a.b").orElseThrow().floats("x")).containsExactly(5, 2);
        assertThat(files()).hasSize(2);
        checkpoints.forget("a");
        assertThat(checkpoints.last("a")).isEmpty();
        assertThat(checkpoints.last("a.b")).isPresent();
        assertThat(files()).hasSize(1);
    }

    @Test
    void theSameContentTwiceStays() {
        CheckpointFolder checkpoints = new CheckpointFolder(folder);
        checkpoints.keep("a", arrays(1));
        checkpoints.keep("a", arrays(1));
        assertThat(checkpoints.last("a")).isPresent();
    }

    @Test
    void aDamagedOneIsRefusedWithTheRemedyAndStays() throws IOException {
        CheckpointFolder checkpoints = new CheckpointFolder(folder);
        checkpoints.keep("a", arrays(1));
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> checkpoints.last("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("checksum")
                .hasMessageContaining("delete this checkpoint");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aDraftThatACrashLeftGoesAndOneThatIsBeingWrittenStays() throws IOException {
        long nobody = Long.MAX_VALUE / 10;
        Files.writeString(folder.resolve("a." + nobody + ".1.draft"), "half");
        Path another =
                Files.writeString(folder.resolve("a." + ProcessHandle.current().pid() + ".0.draft"), "half");
        String own = "a." + ProcessHandle.current().pid() + "."
                + Thread.currentThread().threadId() + ".draft";
        Files.writeString(folder.resolve(own), "of a process before that had the same number");
        CheckpointFolder checkpoints = new CheckpointFolder(folder);
        assertThat(checkpoints.last("a")).isEmpty();
        checkpoints.keep("a", arrays(1));
        assertThat(files()).hasSize(2).contains(another);
    }

    /// As `train` and `serve` may keep the graph at the same time.
    @Test
    void severalMayWriteAtOnce() throws IOException {
        CheckpointFolder checkpoints = new CheckpointFolder(folder);
        IntStream.range(0, 40).parallel().forEach(k -> {
            checkpoints.keep("a", arrays(k));
            assertThat(checkpoints.last("a")).isPresent();
        });
        assertThat(files()).isNotEmpty().allMatch(file -> file.toString().endsWith(".safetensors"));
    }
}
