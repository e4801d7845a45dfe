package io.because.ingest;

import static io.because.ingest.Recorded.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.EventType;
import io.because.domain.Signal;
import io.because.domain.User;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HetRecLastFmTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void tagsCountAssignmentsAndTheFrequentOnesAreGenres() throws IOException {
        data();
        Recorded read = Recorded.read("hetrec-lastfm:" + folder);
        assertThat(read.items.getFirst().title()).isEqualTo("MALICE MIZER");
        assertThat(read.items.getFirst().genres()).containsExactly("metal");
        assertThat(read.items.getLast().genres()).isEmpty();
        assertThat(read.tags).containsExactlyInAnyOrderEntriesOf(Map.of("1 goth rock", 1.0, "1 metal", 2.0));
    }

    @Test
    void listeningIsAnUndatedPlayOfUsersWhoShare() throws IOException {
        data();
        Recorded read = Recorded.read("hetrec-lastfm:" + folder);
        assertThat(read.eventIds()).containsExactly("hetrec:2:1");
        assertThat(read.events.getFirst().event().signal()).isEqualTo(new Signal(EventType.PLAY, 13883.0, null, null));
        assertThat(read.events.getFirst().event().at()).isNull();
        assertThat(read.users).allMatch(User::sharesActivity);
        assertThat(read.friendships).hasSize(1);
        assertThat(read.rejected())
                .containsExactlyInAnyOrder(
                        "user_taggedartists.dat:5 UNKNOWN_ITEM",
                        "user_artists.dat:3 UNKNOWN_ITEM",
                        "user_artists.dat:4 OUT_OF_RANGE",
                        "user_artists.dat:5 OUT_OF_RANGE");
    }

    private void data() throws IOException {
        file(
                folder,
                "artists.dat",
                "id\tname\turl\tpictureURL",
                "1\tMALICE MIZER\thttp://x\thttp://y",
                "2\tDiary of Dreams\thttp://x\t");
        file(folder, "tags.dat", "tagID\ttagValue", "1\tmetal", "2\tGoth Rock");
        file(
                folder,
                "user_taggedartists.dat",
                "userID\tartistID\ttagID\tday\tmonth\tyear",
                "2\t1\t1\t1\t4\t2009",
                "3\t1\t1\t1\t4\t2009",
                "3\t1\t2\t1\t4\t2009",
                "3\t99\t2\t1\t4\t2009");
        file(
                folder,
                "user_artists.dat",
                "userID\tartistID\tweight",
                "2\t1\t13883",
                "2\t77\t1",
                "2\t2\t0",
                "2\t2\t2000000000000");
        file(folder, "user_friends.dat", "userID\tfriendID", "2\t3", "3\t2");
    }
}
