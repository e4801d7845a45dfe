package io.because.app.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Metrics by how much is known of the user, and by how popular an item is.
///
/// - history: quarters of the test users, from the shortest history to the longest
/// - item: quarters of what was held out, from the least popular items to the most popular ones; of each user only the
///   held-out items of the quarter are looked for, in the same ranking of the whole catalogue
public final class Buckets {
    private static final int BUCKETS = 4;

    private Buckets() {}

    /// One bucket.
    ///
    /// @param by "history" or "item"
    /// @param from smallest number of training interactions, of the user or of the test items
    /// @param to largest one
    /// @param users who have a test item in it
    public record Bucket(String by, double from, double to, int users, Map<String, Double> metrics) {}

    /// Those of `values` that are above `above` and at most `to`; `from` is the smallest one.
    private record Range(double above, double from, double to) {
        boolean contains(double value) {
            return value > above && value <= to;
        }
    }

    static List<Bucket> of(RankedUsers ranked, HeldOut data, PerUser perUser) {
        double[] histories = Arrays.stream(ranked.users())
                .mapToDouble(user -> data.train().interactions().degree(user))
                .toArray();
        List<Bucket> buckets = new ArrayList<>();
        for (Range range : quarters(histories)) {
            int users = (int) Arrays.stream(histories).filter(range::contains).count();
            buckets.add(bucket("history", range, users, perUser.means(u -> range.contains(histories[u]))));
        }
        buckets.addAll(byItem(ranked, data));
        return buckets;
    }

    private static List<Bucket> byItem(RankedUsers ranked, HeldOut data) {
        int[] popularity = Measures.popularity(data.train());
        double[] ofTest = Arrays.stream(ranked.users())
                .flatMap(user -> Arrays.stream(data.test()[user]))
                .mapToDouble(item -> popularity[item])
                .toArray();
        List<Bucket> buckets = new ArrayList<>();
        for (Range range : quarters(ofTest)) {
            HeldOut part = data.testedOn(item -> range.contains(popularity[item]));
            PerUser perUser = Measures.ranking(ranked.of(part.testUsers()), part);
            buckets.add(bucket("item", range, part.testUsers().length, perUser.means()));
        }
        return buckets;
    }

    private static Bucket bucket(String by, Range range, int users, Map<String, Double> metrics) {
        metrics.keySet().removeIf(name -> !name.startsWith("recall") && !name.startsWith("ndcg"));
        return new Bucket(by, range.from(), range.to(), users, metrics);
    }

    /// What has one value stays together, so that a quarter may be larger than the others, or missing.
    private static List<Range> quarters(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Range> ranges = new ArrayList<>();
        double above = Double.NEGATIVE_INFINITY;
        for (int quarter = 1; quarter <= BUCKETS && sorted.length > 0; quarter++) {
            double last = above;
            double to = sorted[Math.max(0, quarter * sorted.length / BUCKETS - 1)];
            if (to > last) {
                int first = IntStream.range(0, sorted.length)
                        .filter(k -> sorted[k] > last)
                        .findFirst()
                        .orElseThrow();
                ranges.add(new Range(last, sorted[first], to));
            }
            above = to;
        }
        return ranges;
    }
}
