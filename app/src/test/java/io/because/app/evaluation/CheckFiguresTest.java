package io.because.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.because.collaborative.Collaborative;
import io.because.collaborative.PopularityParams;
import io.because.domain.Progress;
import io.because.ingest.DataSources;
import io.because.ingest.Dataset;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Popularity, HR@10 and NDCG@10, on the public files, against figures that others computed on the same
/// files, to the four digits they give.
class CheckFiguresTest {
    private static final double DIGITS = 0.00005;
    private static final ModelType.Fit FIT = new ModelType.Fit(42, 2, Progress.SILENT);
    private static final ModelType POPULARITY = Collaborative.popularity(PopularityParams.DEFAULT);

    /// The given figures, .4538 and .2543, give a tied test item the mean of its places. We put it last.
    /// In 156 lines the test item is also among its own negatives, and is ranked once.
    @Test
    void ncfAgainstItsGivenNegatives() {
        Dataset data = read("ncf", "ncf-ml-1m");
        HeldOut split = Splits.of(data, Protocol.SAMPLED, 42);
        assertThat(split.testUsers()).hasSize(6040);
        assertThat(split.test())
                .isDeepEqualTo(Splits.of(data, Protocol.LEAVE_ONE_OUT, 42).test());
        assertThat(Arrays.stream(split.candidates()).mapToInt(c -> c.length).sum())
                .isEqualTo(6040 * 100 - 156);
        Map<String, Double> metrics = measured(POPULARITY.fit(split.train(), FIT), split);
        assertThat(metrics.get("hr@10")).isCloseTo(0.4531, within(DIGITS));
        assertThat(metrics.get("ndcg@10")).isCloseTo(0.2541, within(DIGITS));
        double[] mean = withMeanPlaceOfTies(split);
        assertThat(mean[0]).isCloseTo(0.4538, within(DIGITS));
        assertThat(mean[1]).isCloseTo(0.2543, within(DIGITS));
    }

    /// The given figures leave the item before the last out of the counts as well, but not out of the
    /// user's known items, and test only users with three items and more.
    ///
    /// @param ownHr by our protocol, in which the item before the last is a training item like any other
    @ParameterizedTest(name = "{0}")
    @CsvSource({"ml-1m, .0369, .0180, .0363, .0178", "Video, .0190, .0099, .0214, .0123"})
    void sasrecAgainstAllItems(String name, double hr, double ndcg, double ownHr, double ownNdcg) {
        HeldOut split = Splits.of(read("sasrec", "sasrec/" + name + ".txt.gz"), Protocol.LEAVE_ONE_OUT, 42);
        Map<String, Double> own = measured(POPULARITY.fit(split.train(), FIT), split);
        assertThat(own.get("hr@10")).isCloseTo(ownHr, within(DIGITS));
        assertThat(own.get("ndcg@10")).isCloseTo(ownNdcg, within(DIGITS));
        HeldOut validation = Splits.validation(split.train(), Protocol.LEAVE_ONE_OUT, 42);
        int[][] test = new int[split.test().length][];
        Arrays.setAll(test, user -> split.train().interactions().degree(user) > 1 ? split.test()[user] : new int[0]);
        HeldOut threeAndMore = new HeldOut(split.train(), test);
        Map<String, Double> metrics = measured(POPULARITY.fit(validation.train(), FIT), threeAndMore);
        assertThat(metrics.get("hr@10")).isCloseTo(hr, within(DIGITS));
        assertThat(metrics.get("ndcg@10")).isCloseTo(ndcg, within(DIGITS));
    }

    @Test
    void s3recGivesNegativesForLastFm() {
        HeldOut split = Splits.of(read("s3rec", "s3rec/LastFM.txt.gz"), Protocol.SAMPLED, 42);
        assertThat(split.testUsers()).hasSize(1090);
        assertThat(List.of(split.candidates())).allMatch(candidates -> candidates.length == 100);
        assertThat(split.train().genres().columns()).isEqualTo(388);
    }

    private static Dataset read(String kind, String name) {
        Path path = Path.of("../../shared/data", name);
        assumeTrue(Files.exists(path), "no data set at " + path);
        return Dataset.read(DataSources.open(kind + ":" + path), Progress.SILENT);
    }

    private static Map<String, Double> measured(Ranker ranker, HeldOut split) {
        OfflineGraph graph = new OfflineGraph(split.train());
        RankedUsers ranked = RankedUsers.of(ranker, split, graph, FIT.threads(), FIT.progress());
        return Measures.of(ranked, split, Measures.perUser(ranked, split));
    }

    /// @return HR@10 and NDCG@10
    private static double[] withMeanPlaceOfTies(HeldOut split) {
        OfflineGraph graph = new OfflineGraph(split.train());
        Ranker ranker = POPULARITY.fit(split.train(), FIT);
        float[][] scores = new float[1][split.train().items()];
        ranker.scoreAll(List.of(Profile.of(graph, 0)), graph, scores);
        double[] sums = new double[2];
        for (int user : split.testUsers()) {
            float own = scores[0][split.test()[user][0]];
            double place = 0.5; // the test item ties with itself
            for (int item : split.candidates()[user]) {
                place += scores[0][item] > own ? 1 : scores[0][item] == own ? 0.5 : 0;
            }
            if (place < 11) {
                sums[0] += 1.0 / split.testUsers().length;
                sums[1] += Math.log(2) / Math.log(1 + place) / split.testUsers().length;
            }
        }
        return sums;
    }
}
