package io.because.app.evaluation;

import io.because.graph.Csr;
import io.because.metric.CatalogueMetrics;
import io.because.metric.RankingMetrics;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// All metrics of one ranking. What the lists say of the whole catalogue is left out where only candidates were ranked:
/// it would describe how those were drawn.
final class Measures {
    private static final int[] LENGTHS = {10, 20};

    private final RankedUsers ranked;
    private final HeldOut data;
    private final int[] popularity;
    private final boolean[] tail;

    private Measures(RankedUsers ranked, HeldOut data) {
        this.ranked = ranked;
        this.data = data;
        popularity = popularity(data.train());
        tail = CatalogueMetrics.tail(popularity);
    }

    static int[] popularity(TrainingData train) {
        int[] popularity = new int[train.items()];
        for (int item : train.interactions().targets()) {
            popularity[item]++;
        }
        return popularity;
    }

    /// What of every test user was found.
    static PerUser ranking(RankedUsers ranked, HeldOut data) {
        Measures measures = new Measures(ranked, data);
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int k : LENGTHS) {
            measures.addRanking(k, values);
        }
        return new PerUser(values);
    }

    /// Of every test user.
    static PerUser perUser(RankedUsers ranked, HeldOut data) {
        Measures measures = new Measures(ranked, data);
        Map<String, double[]> values = new LinkedHashMap<>(ranking(ranked, data).values());
        if (!data.hasCandidates()) {
            for (int k : LENGTHS) {
                measures.addBeyond(k, values);
            }
        }
        return new PerUser(values);
    }

    /// Means over the users, and what all lists together show of the catalogue.
    static Map<String, Double> of(RankedUsers ranked, HeldOut data, PerUser perUser) {
        Map<String, Double> metrics = perUser.means();
        if (!data.hasCandidates()) {
            for (int k : LENGTHS) {
                int[] shown = new int[data.train().items()];
                for (int[] best : ranked.best()) {
                    Arrays.stream(best).limit(k).forEach(item -> shown[item]++);
                }
                metrics.put("coverage@" + k, CatalogueMetrics.coverage(shown));
                metrics.put("gini@" + k, CatalogueMetrics.gini(shown));
            }
        }
        return metrics;
    }

    private void addRanking(int k, Map<String, double[]> values) {
        int users = ranked.users().length;
        double[][] columns = new double[5][users];
        for (int u = 0; u < users; u++) {
            int[] best = ranked.best()[u];
            int[] test = data.test()[ranked.users()[u]].clone();
            Arrays.sort(test);
            IntPredicate relevant = item -> Arrays.binarySearch(test, item) >= 0;
            columns[0][u] = RankingMetrics.recall(best, relevant, test.length, k);
            columns[1][u] = RankingMetrics.ndcg(best, relevant, test.length, k);
            columns[2][u] = RankingMetrics.hitRate(best, relevant, k);
            columns[3][u] = RankingMetrics.reciprocalRank(best, relevant, k);
            columns[4][u] = RankingMetrics.averagePrecision(best, relevant, test.length, k);
        }
        put(values, k, columns, "recall", "ndcg", "hr", "mrr", "map");
    }

    private void addBeyond(int k, Map<String, double[]> values) {
        int users = ranked.users().length;
        double[][] columns = new double[4][users];
        for (int u = 0; u < users; u++) {
            int[] best = ranked.best()[u];
            int[] list = Arrays.copyOf(best, Math.min(k, best.length));
            int[] own = data.train().interactions().row(ranked.users()[u]).indices();
            columns[0][u] =
                    CatalogueMetrics.novelty(list, popularity, data.train().users());
            columns[1][u] = CatalogueMetrics.tailShare(list, tail);
            columns[2][u] = CatalogueMetrics.popularityLift(list, own, popularity);
            columns[3][u] = CatalogueMetrics.miscalibration(genres(own), genres(list));
        }
        boolean genres = data.train().genres().edges() > 0;
        put(values, k, genres ? columns : Arrays.copyOf(columns, 3), "novelty", "tail", "lift", "miscalibration");
    }

    /// Shares of the genres of some items; an item of several counts in parts.
    private double[] genres(int... items) {
        Csr genres = data.train().genres();
        double[] shares = new double[genres.columns()];
        double sum = 0;
        for (int item : items) {
            for (int e = genres.from(item); e < genres.to(item); e++) {
                shares[genres.targets()[e]] += 1.0 / genres.degree(item);
            }
            sum += genres.degree(item) > 0 ? 1 : 0;
        }
        for (int genre = 0; genre < shares.length; genre++) {
            shares[genre] /= Math.max(1, sum);
        }
        return shares;
    }

    private static void put(Map<String, double[]> values, int k, double[][] columns, String... names) {
        for (int c = 0; c < columns.length; c++) {
            values.put(names[c] + "@" + k, columns[c]);
        }
    }
}
