package io.because.ingest;

import static io.because.ingest.Recorded.file;
import static io.because.ingest.Recorded.gzipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieLensTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void ml1mIsReadWithItsLatin1Titles() throws IOException {
        Files.write(
                folder.resolve("movies.dat"),
                "1::Amélie, The (2001)::Comedy|Romance\n2::Alien (1979)::Horror\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        file(folder, "users.dat", "7::F::25::3::55117");
        file(folder, "ratings.dat", "7::1::5::978300760", "7::2::3::978300761");
        Recorded read = Recorded.read("movielens:" + folder);
        assertThat(read.rejects).isEmpty();
        assertThat(read.items)
                .containsExactly(
                        movie("1", "The Amélie", 2001, "Comedy", "Romance"), movie("2", "Alien", 1979, "Horror"));
        assertThat(read.users.getFirst().attributes())
                .containsEntry("age", "25")
                .containsEntry("gender", "F")
                .containsEntry("occupation", "3")
                .containsEntry("zip", "55117");
        assertThat(read.eventIds()).containsExactly("ml:7:1", "ml:7:2");
        assertThat(read.events.getFirst().event().signal()).isEqualTo(Signal.rating(5));
        assertThat(read.events.getFirst().event().at()).isEqualTo(Instant.ofEpochSecond(978300760));
    }

    @Test
    void ml100kIsReadWithItsGenreFlags() throws IOException {
        String flags = "0|0|0|0|0|1|0|0|0|0|0|1|0|0|0|0|0|0|0";
        file(folder, "u.item", "1|Ghostbusters (1984)|01-Jan-1984||http://x|" + flags);
        file(folder, "u.user", "7|24|M|technician|85711");
        gzipped(folder, "u.data.gz", "7\t1\t4\t881250949");
        Recorded read = Recorded.read("movielens:" + folder);
        assertThat(read.items).containsExactly(movie("1", "Ghostbusters", 1984, "Comedy", "Horror"));
        assertThat(read.users.getFirst().attributes())
                .containsEntry("age", "24")
                .containsEntry("gender", "M");
        assertThat(read.eventIds()).containsExactly("ml:7:1");
    }

    @Test
    void mlLatestIsReadWithQuotesTagsAndUsersWhoAreMentionedOnly() throws IOException {
        file(
                folder,
                "movies.csv",
                "movieId,title,genres",
                "1,\"Silence, The \"\"quiet\"\" one (1963)\",Drama",
                "2,Nothing (2003),(no genres listed)");
        gzipped(folder, "ratings.csv.gz", "userId,movieId,rating,timestamp", "7,1,4.5,964982703", "8,2,0.5,964982704");
        file(folder, "tags.csv", "userId,movieId,tag,timestamp", "7,1,Sci-Fi,1", "8,1,sci-fi,2", "8,1,bergman,3");
        Recorded read = Recorded.read("movielens:" + folder);
        assertThat(read.rejects).isEmpty();
        assertThat(read.items.getFirst().title()).isEqualTo("Silence, The \"quiet\" one");
        assertThat(read.items.getLast().genres()).isEmpty();
        assertThat(read.users).hasSize(2).noneMatch(user -> user.sharesActivity());
        assertThat(read.tags).containsOnly(java.util.Map.entry("1 sci-fi", 2.0), java.util.Map.entry("1 bergman", 1.0));
        assertThat(read.events.getFirst().event().signal()).isEqualTo(Signal.rating(4.5));
    }

    @Test
    void everyBrokenLineIsNamedWithItsReasonAndTheOthersAreKept() throws IOException {
        file(folder, "movies.dat", "1::Alien (1979)::Horror", "2::no genres", "1::Alien again::Horror", "x::Id::Drama");
        file(folder, "users.dat", "7::F::25::3::55117");
        Files.write(folder.resolve("ratings.dat"), """
                7::1::5::978300760
                7::1::9::978300760
                7::1::four::978300760
                7::99::5::978300760
                8::1::5::978300760
                7::1::4::978300761
                7::1::5
                7::1::5::-3
                \u00e9::1
                """.getBytes(StandardCharsets.ISO_8859_1));
        Recorded read = Recorded.read("movielens:" + folder);
        assertThat(read.eventIds()).containsExactly("ml:7:1");
        assertThat(read.rejected())
                .containsExactly(
                        "movies.dat:2 FIELD_COUNT",
                        "movies.dat:3 DUPLICATE",
                        "movies.dat:4 NOT_A_NUMBER",
                        "ratings.dat:2 OUT_OF_RANGE",
                        "ratings.dat:3 NOT_A_NUMBER",
                        "ratings.dat:4 UNKNOWN_ITEM",
                        "ratings.dat:5 UNKNOWN_USER",
                        "ratings.dat:6 DUPLICATE",
                        "ratings.dat:7 FIELD_COUNT",
                        "ratings.dat:8 OUT_OF_RANGE",
                        "ratings.dat:9 INVALID_TEXT");
    }

    @Test
    void theRebuiltRatingsKeepEveryRowAndTheOrderOfThePlaces() throws IOException {
        file(folder, "movies.dat", "1::A (1990)::Drama", "2::B (1990)::Drama", "3::C (1990)::Drama", "4::D::Drama");
        file(
                folder,
                "ratings.csv",
                "user_id,movie_id,rating,timestamp,ts_lo,ts_hi,seq_pos",
                "7,1,5,300,300,300,3",
                "7,2,2,,100,200,2",
                "7,3,4,100,100,100,1",
                "7,4,3,,,160,");
        Recorded read = Recorded.read("movielens:" + folder);
        assertThat(read.rejects).isEmpty();
        assertThat(read.eventIds()).containsExactly("ml:7:1", "ml:7:2", "ml:7:3", "ml:7:4");
        assertThat(read.events.stream().map(e -> e.event().at()))
                .containsExactly(second(300), second(150), second(100), second(160));
        assertThat(inTime(read)).containsExactly("ml:7:3", "ml:7:2", "ml:7:4", "ml:7:1");
    }

    @Test
    void theFileOfRatingsAloneIsADataSetOfBareItems() throws IOException {
        file(folder, "mine.csv", "userId,movieId,rating,timestamp", "7,1,4.5,964982703");
        Recorded read = Recorded.read("movielens:" + folder.resolve("mine.csv"));
        assertThat(read.items).containsExactly(Item.bare(new ItemId("1"), ItemKind.MOVIE));
        assertThat(read.eventIds()).containsExactly("ml:7:1");
    }

    @Test
    void whatIsMissingIsSaidInOneSentence() throws IOException {
        assertThatThrownBy(() -> Recorded.read("movielens:" + folder.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing at")
                .hasMessageContaining("nowhere");
        assertThatThrownBy(() -> Recorded.read("movielens:" + folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no movies.dat, movies.csv or u.item");
        file(folder, "movies.dat", "1::Alien (1979)::Horror");
        assertThatThrownBy(() -> Recorded.read("movielens:" + folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no file ratings.dat or ratings.csv");
    }

    private static Item movie(String id, String title, int year, String... genres) {
        return new Item(new ItemId(id), title, ItemKind.MOVIE, year, "", List.of(genres), null);
    }

    private static Instant second(long second) {
        return Instant.ofEpochSecond(second);
    }

    private static List<String> inTime(Recorded read) {
        return read.events.stream()
                .sorted(LoggedEvent.IN_TIME)
                .map(logged -> logged.event().eventId())
                .toList();
    }
}
