package io.because.ingest;

import static io.because.ingest.Recorded.file;
import static io.because.ingest.Recorded.gzipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.ItemKind;
import io.because.domain.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3RecTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void eachLineIsAUsersItemsInOrderAndRepeatsAreKept() throws IOException {
        file(folder, "Yelp.txt", "1 5 3 5", "2 3");
        Dataset dataset = Dataset.read(open("Yelp.txt"), Progress.SILENT);
        assertThat(dataset.name()).isEqualTo("s3rec:Yelp");
        assertThat(dataset.interactions().items()).containsExactly(0, 1, 0, 1);
        assertThat(dataset.interactions().order()).containsExactly(0, 1, 2, 0);
        assertThat(dataset.catalogue().kinds()[0]).isEqualTo(ItemKind.PLACE);
        assertThat(dataset.negatives()).isEmpty();
        assertThat(Recorded.read(open("Yelp.txt")).eventIds())
                .containsExactly("s3rec:1:1", "s3rec:1:2", "s3rec:1:3", "s3rec:2:1");
    }

    @Test
    void attributesAreGenresAndTagsOfTheMentionedItems() throws IOException {
        gzipped(folder, "LastFM.txt.gz", "1 5 6");
        gzipped(folder, "LastFM_item2attributes.json.gz", "{\"5\": [2, 10, 10], \"9\": [2]}");
        Recorded read = Recorded.read(open("LastFM.txt.gz"));
        assertThat(read.items).hasSize(2).allMatch(item -> item.kind() == ItemKind.ARTIST);
        assertThat(read.items.getFirst().genres()).containsExactly("attribute 10", "attribute 2");
        assertThat(read.items.getLast().genres()).isEmpty();
        assertThat(read.tags).isEqualTo(Map.of("5 attribute 10", 2.0, "5 attribute 2", 1.0));
        assertThat(read.rejects).isEmpty();
    }

    @Test
    void aBrokenFileOfAttributesIsOneReject() throws IOException {
        file(folder, "Toys.txt", "1 5 6");
        file(folder, "Toys_item2attributes.json", "{\"5\": [2,");
        assertThat(Recorded.read(open("Toys.txt")).rejected()).containsExactly("Toys_item2attributes.json MALFORMED");
        file(folder, "Toys_item2attributes.json", "{\"5\": 2}");
        Recorded read = Recorded.read(open("Toys.txt"));
        assertThat(read.rejected()).containsExactly("Toys_item2attributes.json MALFORMED");
        assertThat(read.events).hasSize(2);
    }

    @Test
    void aSampleGivesTheNegativesOfKnownUsersOnce() throws IOException {
        file(folder, "LastFM.txt", "1 5 3", "2 3 5");
        file(folder, "LastFM_sample.txt", "1 7 8", "3 7 8", "1 8 7", "2 x 7", "2");
        Recorded read = Recorded.read(open("LastFM.txt"));
        assertThat(read.negatives).isEqualTo(Map.of("1", List.of("7", "8")));
        assertThat(read.rejected())
                .containsExactly(
                        "LastFM_sample.txt:2 UNKNOWN_USER",
                        "LastFM_sample.txt:3 DUPLICATE",
                        "LastFM_sample.txt:4 NOT_A_NUMBER",
                        "LastFM_sample.txt:5 FIELD_COUNT");
        Dataset dataset = Dataset.read(open("LastFM.txt"), Progress.SILENT);
        assertThat(dataset.negatives()).isDeepEqualTo(new int[][] {{2, 3}, {}});
        assertThat(dataset.catalogue().ids().size()).isEqualTo(4);
    }

    @Test
    void badLinesAreRejectedWhole() throws IOException {
        byte[] bytes = "1 5 3\n2\n1 9\n3 4 x\n4 é\n5 3\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("Toys.txt"), bytes);
        Recorded read = Recorded.read(open("Toys.txt"));
        assertThat(read.eventIds()).containsExactly("s3rec:1:1", "s3rec:1:2", "s3rec:5:1");
        assertThat(read.rejected())
                .containsExactly(
                        "Toys.txt:2 FIELD_COUNT",
                        "Toys.txt:3 DUPLICATE",
                        "Toys.txt:4 NOT_A_NUMBER",
                        "Toys.txt:5 INVALID_TEXT");
    }

    @Test
    void sequencesAndAttributesGoIntoTheGraph() throws IOException {
        file(folder, "Toys.txt", "1 5 6 5");
        file(folder, "Toys_item2attributes.json", "{\"5\": [2], \"9\": [2]}");
        Path out = folder.resolve("import");
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        Ingest.load(open("Toys.txt"), new Target.Files(out, clock), Progress.SILENT);
        assertThat(Files.readAllLines(out.resolve("HAS_GENRE.csv")).getLast()).isEqualTo("5,attribute 2,1.0");
        assertThat(Files.readAllLines(out.resolve("TAGGED.csv"))).hasSize(2);
        assertThat(Files.readAllLines(out.resolve("INTERACTED.csv"))).hasSize(3);
        assertThat(Files.readAllLines(out.resolve("CONTAINS.csv")).getLast()).contains("s3rec:1:3");
    }

    private DataSource open(String name) {
        return DataSources.open("s3rec:" + folder.resolve(name));
    }
}
