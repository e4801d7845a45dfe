package io.because.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.because.domain.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts as the sources of the data sets state them.
class RealDataTest {
    @ParameterizedTest(name = "{0}:{1}")
    @CsvSource({
        "movielens, ml-1m, 6040, 3883, 1000209, 0, 0, 0",
        "movielens, ml-100k, 943, 1682, 100000, 0, 0, 0",
        "movielens, ml-latest-small, 610, 9742, 100836, 0, 0, 0",
        "lightgcn, lightgcn-gowalla, 29858, 40981, 1027370, 217242, 0, 0",
        "lightgcn, lightgcn-lastfm, 1892, 4489, 52668, 10533, 12717, 0",
        "sasrec, sasrec/ml-1m.txt.gz, 6040, 3416, 999611, 0, 0, 0",
        "sasrec, sasrec/Video.txt.gz, 31013, 23715, 287107, 0, 0, 0",
        "s3rec, s3rec/LastFM.txt.gz, 1090, 3646, 52551, 0, 0, 0",
        "s3rec, s3rec/Yelp.txt.gz, 30431, 20033, 316354, 0, 0, 0",
        "s3rec, s3rec/Toys_and_Games.txt.gz, 19412, 11924, 167597, 0, 0, 0",
        "s3rec, s3rec/Sports_and_Outdoors.txt.gz, 35598, 18357, 296337, 0, 0, 0",
        "ncf, ncf-ml-1m, 6040, 3706, 1000209, 6040, 0, 0",
        // users in contexts
        "frappe, frappe, 29770, 4082, 96195, 3387, 0, 0",
        // 1,538 tag assignments name artists that are not in artists.dat
        "hetrec-lastfm, hetrec2011-lastfm-2k, 1892, 17632, 92834, 0, 12717, 1538"
    })
    void nothingIsLost(String kind, String name, int users, int items, int rows, int test, int friends, int rejects) {
        Path path = Path.of("../../shared/data", name);
        assumeTrue(Files.exists(path), "no data set at " + path);
        Dataset dataset = Dataset.read(DataSources.open(kind + ":" + path), Progress.SILENT);
        assertThat(dataset.userIds().size()).isEqualTo(users);
        assertThat(dataset.catalogue().ids().size()).isEqualTo(items);
        assertThat(dataset.interactions().size()).isEqualTo(rows);
        int testRows = 0;
        for (boolean isTest : dataset.interactions().test()) {
            testRows += isTest ? 1 : 0;
        }
        assertThat(testRows).isEqualTo(test);
        assertThat(dataset.friends().edges()).isEqualTo(2 * friends);
        assertThat(dataset.rejects()).hasSize(rejects);
    }
}
