package io.because.app.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/// Metrics of every single test user, which means, intervals and comparisons are made of.
///
/// @param values by name ("recall@20"), `[test users]`
public record PerUser(Map<String, double[]> values) {
    Map<String, Double> means() {
        return means(_ -> true);
    }

    /// @param users places among the test users; there must be one
    Map<String, Double> means(IntPredicate users) {
        Map<String, Double> means = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            double sum = 0;
            int count = 0;
            for (int u = 0; u < all.length; u++) {
                if (users.test(u)) {
                    sum += all[u];
                    count++;
                }
            }
            means.put(name, sum / Math.max(1, count));
        });
        return means;
    }

    /// A copy of one metric's values.
    public double[] of(String metric) {
        double[] found = values.get(metric);
        if (found == null) {
            throw new IllegalArgumentException("no metric " + metric + ", only " + values.keySet());
        }
        return Arrays.copyOf(found, found.length);
    }
}
