package io.because.ingest;

import static io.because.ingest.Recorded.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.EventType;
import io.because.domain.ItemKind;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightGcnTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void adjacencyListsAreViewsInFileOrderAndKnowTheirPart() throws IOException {
        file(folder, "train.txt", "0 5 3", "1 3", "2");
        file(folder, "test.txt", "0 7", "1 3 9");
        Recorded read = Recorded.read("lightgcn:" + folder);
        assertThat(read.eventIds()).containsExactly("lg:0:5", "lg:0:3", "lg:1:3", "lg:0:7", "lg:1:9");
        assertThat(read.events.stream().map(LoggedEvent::part))
                .containsExactly(Part.TRAIN, Part.TRAIN, Part.TRAIN, Part.TEST, Part.TEST);
        assertThat(read.events.stream().map(LoggedEvent::position)).isSorted().doesNotHaveDuplicates();
        assertThat(read.events.getFirst().event().signal()).isEqualTo(Signal.of(EventType.VIEW));
        assertThat(read.events.getFirst().event().at()).isNull();
        assertThat(read.rejected()).containsExactly("test.txt:2 DUPLICATE");
    }

    @Test
    void triplesArePlaysWithTheirCountAlsoInScientificNotation() throws IOException {
        file(folder, "train.txt", "1\t20\t3.2466e+05", "1\t21\t0", "1\t22\tmany", "1\t23");
        Recorded read = Recorded.read("lightgcn:" + folder);
        assertThat(read.events).hasSize(1);
        assertThat(read.events.getFirst().event().signal())
                .isEqualTo(new Signal(EventType.PLAY, 324_660.0, null, null));
        assertThat(read.rejected())
                .containsExactly("train.txt:2 OUT_OF_RANGE", "train.txt:3 NOT_A_NUMBER", "train.txt:4 FIELD_COUNT");
    }

    @Test
    void aLineWithABadItemIsRejectedWhole() throws IOException {
        file(folder, "train.txt", "0 5 x 3", "1 3");
        Recorded read = Recorded.read("lightgcn:" + folder);
        assertThat(read.eventIds()).containsExactly("lg:1:3");
        assertThat(read.rejected()).containsExactly("train.txt:1 NOT_A_NUMBER");
    }

    @Test
    void friendsAreOnePerPairAndMayHaveNoHistory() throws IOException {
        file(folder, "train.txt", "1\t20\t4");
        file(folder, "trustnetwork.txt", "10\t9", "9\t10", "10\t9", "9\t9");
        Recorded read = Recorded.read("lightgcn:" + folder);
        assertThat(read.friendships).containsExactly(new Friendship(new UserId("10"), new UserId("9"), null));
        assertThat(read.rejected()).containsExactly("trustnetwork.txt:3 DUPLICATE", "trustnetwork.txt:4 SELF_FRIEND");
        assertThat(read.users).hasSize(3);
    }

    @Test
    void theFolderSaysWhatItsItemsAre() throws IOException {
        Path gowalla = Files.createDirectory(folder.resolve("gowalla"));
        file(gowalla, "train.txt", "0 5");
        assertThat(Recorded.read("lightgcn:" + gowalla).items.getFirst().kind()).isEqualTo(ItemKind.PLACE);
        Path lastfm = Files.createDirectory(folder.resolve("lightgcn-lastfm"));
        file(lastfm, "train.txt", "0 5");
        assertThat(Recorded.read("lightgcn:" + lastfm).items.getFirst().kind()).isEqualTo(ItemKind.ARTIST);
    }
}
