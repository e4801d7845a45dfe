package io.because.ingest;

import static io.because.ingest.Recorded.file;
import static io.because.ingest.Recorded.gzipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.EventType;
import io.because.domain.ItemKind;
import io.because.domain.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SasRecTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void linesAreUndatedViewsInFileOrder() throws IOException {
        gzipped(folder, "ml-1m.txt.gz", "1 7", "1 3", "2 7");
        DataSource source = DataSources.open("sasrec:" + folder.resolve("ml-1m.txt.gz"));
        Recorded read = Recorded.read(source);
        assertThat(source.name()).isEqualTo("sasrec:ml-1m");
        assertThat(read.eventIds()).containsExactly("sasrec:1:7", "sasrec:1:3", "sasrec:2:7");
        assertThat(read.events.stream().map(LoggedEvent::position)).isSorted().doesNotHaveDuplicates();
        assertThat(read.events).allMatch(logged -> logged.part() == Part.TRAIN);
        assertThat(read.events.getFirst().event().signal()).isEqualTo(Signal.of(EventType.VIEW));
        assertThat(read.events.getFirst().event().at()).isNull();
        assertThat(read.items.getFirst().kind()).isEqualTo(ItemKind.MOVIE);
        assertThat(read.rejects).isEmpty();
    }

    @Test
    void aRepeatIsKeptAndADuplicateIsNot() throws IOException {
        file(folder, "Video.txt", "1 7", "1 7", "1 3", "1 7", "2 3", "1 3", "1 9");
        Recorded read = Recorded.read("sasrec:" + folder.resolve("Video.txt"));
        assertThat(read.eventIds())
                .containsExactly("sasrec:1:7", "sasrec:1:3", "sasrec:1:7:2", "sasrec:2:3", "sasrec:1:9");
        assertThat(read.rejected()).containsExactly("Video.txt:2 DUPLICATE", "Video.txt:6 DUPLICATE");
        assertThat(read.items.getFirst().kind()).isEqualTo(ItemKind.PRODUCT);
    }

    @Test
    void badLinesAreRejectedOneByOne() throws IOException {
        Path path = folder.resolve("Video.txt");
        Files.write(path, "1 7\n1\n1 2 3\nx 4\n1 é\n2 5\n".getBytes(StandardCharsets.ISO_8859_1));
        Recorded read = Recorded.read("sasrec:" + path);
        assertThat(read.eventIds()).containsExactly("sasrec:1:7", "sasrec:2:5");
        assertThat(read.rejected())
                .containsExactly(
                        "Video.txt:2 FIELD_COUNT",
                        "Video.txt:3 FIELD_COUNT",
                        "Video.txt:4 NOT_A_NUMBER",
                        "Video.txt:5 INVALID_TEXT");
    }

    /// As reports of an evaluation name it.
    @Test
    void endingsMayBeLeftOut() throws IOException {
        Files.writeString(folder.resolve("Video.txt"), "1 7\n");
        assertThat(Recorded.read("sasrec:" + folder.resolve("Video")).eventIds())
                .containsExactly("sasrec:1:7");
    }

    @Test
    void pathMustBeAFile() {
        assertThatThrownBy(() -> Recorded.read("sasrec:" + folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is a folder; give one of the .txt or .txt.gz files in it");
        assertThatThrownBy(() -> DataSources.open("sasrec:" + folder.resolve("none.txt")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nothing at ");
    }
}
