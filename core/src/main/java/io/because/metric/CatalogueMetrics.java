package io.because.metric;

import io.because.domain.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How a recommender treats the whole catalogue: computed from how often each item was shown in all lists together.
public final class CatalogueMetrics {
    private CatalogueMetrics() {}

    /// Share of the catalogue that was shown at least once.
    ///
    /// @param shown `[items]` how often each item was shown
    public static double coverage(int[] shown) {
        Require.positive("items", shown.length);
        return (double) Arrays.stream(shown).filter(times -> times > 0).count() / shown.length;
    }

    /// Gini coefficient of the exposure: 0 when all items are shown equally often, towards 1 when one item gets all.
    public static double gini(int[] shown) {
        Require.positive("items", shown.length);
        int[] ascending = shown.clone();
        Arrays.sort(ascending);
        double total = Arrays.stream(ascending).asLongStream().sum();
        if (total == 0) {
            return 0;
        }
        double weighted = 0;
        for (int i = 0; i < ascending.length; i++) {
            weighted += (2.0 * (i + 1) - ascending.length - 1) * ascending[i];
        }
        return weighted / (ascending.length * total);
    }

    /// Mean self-information `-log2(share of users who know it)` of the items of a list; an item that
    /// nobody knows counts as known by one.
    ///
    /// @param ranked the list
    /// @param popularity `[items]` number of users of each item in the training data
    public static double novelty(int[] ranked, int[] popularity, int users) {
        Require.positive("users", users);
        double sum = 0;
        for (int item : ranked) {
            sum -= Math.log((double) Math.max(1, popularity[item]) / users) / Math.log(2);
        }
        return ranked.length == 0 ? 0 : sum / ranked.length;
    }

    /// Which items are the long tail: all but the most popular fifth. Of equally popular ones the later is tail.
    ///
    /// @param popularity `[items]`
    public static boolean[] tail(int[] popularity) {
        int head = (popularity.length + 4) / 5;
        boolean[] tail = new boolean[popularity.length];
        Arrays.fill(tail, true);
        IntStream.range(0, popularity.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer item) -> -popularity[item]))
                .limit(head)
                .forEach(item -> tail[item] = false);
        return tail;
    }

    /// Share of a list that is long tail; 0 for an empty one.
    public static double tailShare(int[] ranked, boolean[] tail) {
        return Arrays.stream(ranked).filter(item -> tail[item]).count() / (double) Math.max(1, ranked.length);
    }

    /// By how much the mean popularity of a list is above that of the user's own items: 0 for equal, 1 for twice.
    ///
    /// Abdollahpouri, Mansoury, Burke, Mobasher, "The Unfairness of Popularity Bias in Recommendation", RMSE
    /// 2019, who take the ratio of the means over a group of users; the mean over users weighs niche tastes more.
    ///
    /// @param own the user's training items
    /// @return 0 where either is empty
    public static double popularityLift(int[] ranked, int[] own, int[] popularity) {
        double shown =
                Arrays.stream(ranked).map(item -> popularity[item]).average().orElse(0);
        double usual =
                Arrays.stream(own).map(item -> popularity[item]).average().orElse(0);
        return shown == 0 || usual == 0 ? 0 : shown / usual - 1;
    }

    /// Miscalibration: the Kullback-Leibler divergence of a list's genres from the user's, `Σ_g p_g ln(p_g / q~_g)`
    /// with `q~ = 0.99 q + 0.01 p`; 0 when the list has the user's genres in the user's proportions.
    ///
    /// Steck, "Calibrated Recommendations", RecSys 2018.
    ///
    /// @param own `[genres]` shares that sum to 1, or all 0
    /// @param listed `[genres]` the same of the list
    public static double miscalibration(double[] own, double[] listed) {
        double sum = 0;
        for (int genre = 0; genre < own.length; genre++) {
            if (own[genre] > 0) {
                sum += own[genre] * Math.log(own[genre] / (0.99 * listed[genre] + 0.01 * own[genre]));
            }
        }
        return sum;
    }
}
