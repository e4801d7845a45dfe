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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NcfTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void ratingsKnowTheirPartAndTheirTimeIfThereIsOne() throws IOException {
        gzipped(folder, "ml-1m.train.rating.gz", "0\t4\t5\t100", "0\t5\t3\t");
        file(folder, "ml-1m.test.rating", "0\t6\t4\t200");
        Recorded read = Recorded.read("ncf:" + folder);
        assertThat(read.eventIds()).containsExactly("ncf:0:4", "ncf:0:5", "ncf:0:6");
        assertThat(read.events.stream().map(LoggedEvent::part)).containsExactly(Part.TRAIN, Part.TRAIN, Part.TEST);
        assertThat(read.events.getFirst().event().signal()).isEqualTo(Signal.rating(5));
        assertThat(read.events.getFirst().event().at()).isEqualTo(Instant.ofEpochSecond(100));
        assertThat(read.events.get(1).event().at()).isNull();
        assertThat(read.negatives).isEmpty();
        assertThat(read.rejects).isEmpty();
    }

    @Test
    void negativesBelongToATestRating() throws IOException {
        file(folder, "a.train.rating", "0\t4\t5\t1", "1\t4\t5\t1");
        file(folder, "a.test.rating", "0\t6\t4\t2", "1\t6\t4\t2");
        file(
                folder,
                "a.test.negative",
                "(0,6)\t7\t8",
                "(1,7)\t8\t9",
                "1,6\t8\t9",
                "(1,6)",
                "(1,6)\tx",
                "(0,6)\t9",
                "(1,6)\t8");
        Recorded read = Recorded.read("ncf:" + folder);
        assertThat(read.negatives).isEqualTo(Map.of("0", List.of("7", "8"), "1", List.of("8")));
        assertThat(read.rejected())
                .containsExactly(
                        "a.test.negative:2 OUT_OF_RANGE",
                        "a.test.negative:3 MALFORMED",
                        "a.test.negative:4 FIELD_COUNT",
                        "a.test.negative:5 NOT_A_NUMBER",
                        "a.test.negative:6 DUPLICATE");
    }

    @Test
    void moviesHaveTheirMovieLensIdAsTitle() throws IOException {
        Path movies = Files.createDirectory(folder.resolve("ncf-ml-1m"));
        file(movies, "ml-1m.train.rating", "0\t4\t5\t1", "0\t5\t5\t1");
        file(movies, "ml-1m.test.rating", "0\t6\t4\t2");
        file(movies, "item_index_to_movie_id.tsv", "4\t1193", "4\t1", "5");
        Recorded read = Recorded.read("ncf:" + movies);
        assertThat(read.items).hasSize(3).allMatch(item -> item.kind() == ItemKind.MOVIE);
        assertThat(read.items.getFirst().title()).isEqualTo("MovieLens 1193");
        assertThat(read.items.getLast().title()).isEqualTo("6");
        assertThat(read.rejected())
                .containsExactly("item_index_to_movie_id.tsv:2 DUPLICATE", "item_index_to_movie_id.tsv:3 FIELD_COUNT");
    }

    @Test
    void whereAllRatingsAreOneTheyAreNoStars() throws IOException {
        file(folder, "pins.train.rating", "0\t4\t1\t", "0\t5\t1\t");
        file(folder, "pins.test.rating", "0\t6\t1\t");
        Recorded read = Recorded.read("ncf:" + folder);
        assertThat(read.events)
                .hasSize(3)
                .allMatch(logged -> logged.event().signal().equals(Signal.of(EventType.VIEW)));
    }

    @Test
    void badLinesAreRejectedOneByOne() throws IOException {
        byte[] bytes = "0\t4\t5\t1\n0\t5\t5\n0\t4\t3\t2\n0\t6\t9\t1\n0\té\t5\t1\n0\t7\t2\tx\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("a.train.rating"), bytes);
        file(folder, "a.test.rating", "0\t8\t4\t2");
        Recorded read = Recorded.read("ncf:" + folder);
        assertThat(read.eventIds()).containsExactly("ncf:0:4", "ncf:0:8");
        assertThat(read.rejected())
                .containsExactly(
                        "a.train.rating:2 FIELD_COUNT",
                        "a.train.rating:3 DUPLICATE",
                        "a.train.rating:4 OUT_OF_RANGE",
                        "a.train.rating:5 INVALID_TEXT",
                        "a.train.rating:6 NOT_A_NUMBER");
    }

    @Test
    void aMissingFileIsOneSentence() throws IOException {
        assertThatThrownBy(() -> Recorded.read("ncf:" + folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no file *.train.rating (or .gz) in " + folder + "; give a folder with one");
        file(folder, "a.train.rating", "0\t4\t5\t1");
        assertThatThrownBy(() -> Recorded.read("ncf:" + folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no file a.test.rating (or .gz) in ");
        file(folder, "b.train.rating", "0\t4\t5\t1");
        assertThatThrownBy(() -> Recorded.read("ncf:" + folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("2 files *.train.rating (or .gz) in ");
    }
}
