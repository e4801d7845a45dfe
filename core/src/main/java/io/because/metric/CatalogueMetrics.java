package io.because.metric;

import io.because.domain.Require;
import java.util.Arrays;

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

    /// Mean self-information `-log2(share of users who know it)` of the items of a list; an item that nobody knows
    /// counts
    /// as known by one.
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
}
