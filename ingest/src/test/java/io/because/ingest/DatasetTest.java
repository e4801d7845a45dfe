package io.because.ingest;

import static io.because.ingest.Recorded.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Progress;
import io.because.domain.Signal;
import io.because.graph.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void rowsKeepTheOrderOfTheFileAndKnowTheirPlaceInTime() throws IOException {
        file(folder, "movies.dat", "5::Alien (1979)::Horror|Sci-Fi", "6::Heat (1995)::Sci-Fi");
        file(folder, "ratings.dat", "8::6::4::30", "7::5::1::20", "7::6::5::10", "9::5::2::10");
        Dataset dataset = Dataset.read(DataSources.open("movielens:" + folder), Progress.SILENT);
        Interactions rows = dataset.interactions();
        assertThat(rows.size()).isEqualTo(4);
        assertThat(rows.users()).containsExactly(0, 1, 1, 2);
        assertThat(rows.items()).containsExactly(1, 0, 1, 0);
        assertThat(rows.at()).containsExactly(30, 20, 10, 10);
        assertThat(rows.order()).containsExactly(0, 1, 0, 0);
        assertThat(rows.test()).containsOnly(false);
        assertThat(rows.signal(2)).isEqualTo(Signal.rating(5));
        assertThat(dataset.userIds().index("7")).isEqualTo(1);
        assertThat(dataset.catalogue().titles()).containsExactly("Alien", "Heat");
        assertThat(dataset.catalogue().genreNames().index("Sci-Fi")).isEqualTo(1);
        assertThat(dataset.catalogue().genres().row(0).indices()).containsExactly(0, 1);
        assertThat(dataset.catalogue().genres().row(1).indices()).containsExactly(1);
    }

    @Test
    void undatedRowsFollowTheFileAndTheSplitAndFriendsAreSymmetric() throws IOException {
        file(folder, "train.txt", "1\t20\t4", "2\t20\t1", "1\t10\t2");
        file(folder, "test.txt", "1\t5\t2");
        file(folder, "trustnetwork.txt", "1\t2", "2\t1");
        Dataset dataset = Dataset.read(DataSources.open("lightgcn:" + folder), Progress.SILENT);
        assertThat(dataset.interactions().order()).containsExactly(0, 0, 1, 2);
        assertThat(dataset.interactions().test()).containsExactly(false, false, false, true);
        assertThat(dataset.interactions().at()).containsOnly(Snapshot.History.UNDATED);
        assertThat(dataset.friends().row(0).indices()).containsExactly(1);
        assertThat(dataset.friends().row(1).indices()).containsExactly(0);
    }
}
