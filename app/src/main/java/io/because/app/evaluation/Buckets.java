package io.because.app.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Metrics by how much is known of the user, and by how popular what was held out is: quarters of the test users, from
/// the shortest history to the longest, from the least popular test items (their mean) to the most popular ones.
public final class Buckets {
    private static final int BUCKETS = 4;

    private Buckets() {}

    /// One bucket.
    ///
    /// @param by "history" or "popularity"
    /// @param from smallest number of training interactions, of the user or of the test items
    /// @param to largest one
    public record Bucket(String by, double from, double to, int users, Map<String, Double> metrics) {}

    static List<Bucket> of(RankedUsers ranked, HeldOut data, PerUser perUser) {
        int[] popularity = Measures.popularity(data.train());
        double[] histories = Arrays.stream(ranked.users())
                .mapToDouble(user -> data.train().interactions().degree(user))
                .toArray();
        double[] popularities = Arrays.stream(ranked.users())
                .mapToDouble(user -> Arrays.stream(data.test()[user])
                        .map(item -> popularity[item])
                        .average()
                        .orElse(0))
                .toArray();
        List<Bucket> buckets = new ArrayList<>(quarters("history", histories, perUser));
        buckets.addAll(quarters("popularity", popularities, perUser));
        return buckets;
    }

    /// Users of one value stay together, so that a quarter may be larger than the others, or missing.
    private static List<Bucket> quarters(String by, double[] values, PerUser perUser) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Bucket> buckets = new ArrayList<>();
        double below = Double.NEGATIVE_INFINITY;
        for (int quarter = 1; quarter <= BUCKETS && sorted.length > 0; quarter++) {
            double from = below;
            double to = sorted[Math.max(0, quarter * sorted.length / BUCKETS - 1)];
            int[] users = IntStream.range(0, values.length)
                    .filter(u -> values[u] > from && values[u] <= to)
                    .toArray();
            if (users.length > 0) {
                double least =
                        Arrays.stream(users).mapToDouble(u -> values[u]).min().orElseThrow();
                Map<String, Double> metrics = perUser.means(u -> values[u] > from && values[u] <= to);
                metrics.keySet().removeIf(name -> !name.startsWith("recall") && !name.startsWith("ndcg"));
                buckets.add(new Bucket(by, least, to, users.length, metrics));
            }
            below = to;
        }
        return buckets;
    }
}
