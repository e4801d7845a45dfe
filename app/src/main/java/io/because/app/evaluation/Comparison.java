package io.because.app.evaluation;

import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/// A model beside the best of the simple ones, on the same users.
///
/// @param baseline its name
/// @param difference mean over the users, positive when the model is better
/// @param low end of the difference's 95 % bootstrap interval
/// @param high the other end
/// @param p of the two-sided Wilcoxon signed-rank test; 1 when no user sees a difference
public record Comparison(String baseline, String metric, double difference, double low, double high, double p) {
    public static Comparison of(PerUser model, PerUser baseline, String baselineName, String metric, long seed) {
        double[] differences = model.of(metric);
        double[] other = baseline.of(metric);
        double sum = 0;
        boolean any = false;
        for (int u = 0; u < differences.length; u++) {
            differences[u] -= other[u];
            sum += differences[u];
            any |= differences[u] != 0;
        }
        double[] interval = Bootstrap.interval(differences, seed);
        double p = any ? WilcoxonSignedRankTest.withDefaults().test(differences).getPValue() : 1;
        return new Comparison(baselineName, metric, sum / differences.length, interval[0], interval[1], p);
    }
}
