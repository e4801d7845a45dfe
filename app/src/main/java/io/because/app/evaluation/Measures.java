package io.because.app.evaluation;

import io.because.metric.CatalogueMetrics;
import io.because.metric.RankingMetrics;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// All metrics of one ranking; each per-user metric is the mean over the test users. What the lists say
/// of the whole catalogue is left out where only candidates were ranked: it would describe how those
/// were drawn.
final class Measures {
    private static final int[] LENGTHS = {10, 20};

    private Measures() {}

    /// @return by name ("recall@20")
    static Map<String, Double> of(RankedUsers ranked, HeldOut data) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        int users = ranked.users().length;
        for (int k : LENGTHS) {
            double[] sums = new double[5];
            for (int u = 0; u < users; u++) {
                addUser(ranked.best()[u], data.test()[ranked.users()[u]], k, sums);
            }
            metrics.put("recall@" + k, sums[0] / Math.max(1, users));
            metrics.put("ndcg@" + k, sums[1] / Math.max(1, users));
            metrics.put("hr@" + k, sums[2] / Math.max(1, users));
            metrics.put("mrr@" + k, sums[3] / Math.max(1, users));
            metrics.put("map@" + k, sums[4] / Math.max(1, users));
        }
        if (data.hasCandidates()) {
            return metrics;
        }
        for (int k : LENGTHS) {
            addCatalogue(ranked, data.train(), k, metrics);
        }
        return metrics;
    }

    private static void addUser(int[] best, int[] test, int k, double[] sums) {
        int[] sorted = test.clone();
        Arrays.sort(sorted);
        IntPredicate relevant = item -> Arrays.binarySearch(sorted, item) >= 0;
        sums[0] += RankingMetrics.recall(best, relevant, test.length, k);
        sums[1] += RankingMetrics.ndcg(best, relevant, test.length, k);
        sums[2] += RankingMetrics.hitRate(best, relevant, k);
        sums[3] += RankingMetrics.reciprocalRank(best, relevant, k);
        sums[4] += RankingMetrics.averagePrecision(best, relevant, test.length, k);
    }

    private static void addCatalogue(RankedUsers ranked, TrainingData train, int k, Map<String, Double> metrics) {
        int[] popularity = new int[train.items()];
        for (int item : train.interactions().targets()) {
            popularity[item]++;
        }
        int[] shown = new int[train.items()];
        double novelty = 0;
        for (int[] best : ranked.best()) {
            int[] list = Arrays.copyOf(best, Math.min(k, best.length));
            for (int item : list) {
                shown[item]++;
            }
            novelty += CatalogueMetrics.novelty(list, popularity, train.users());
        }
        metrics.put("coverage@" + k, CatalogueMetrics.coverage(shown));
        metrics.put("gini@" + k, CatalogueMetrics.gini(shown));
        metrics.put("novelty@" + k, novelty / Math.max(1, ranked.best().length));
    }
}
