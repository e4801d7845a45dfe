package io.because.metric;

import io.because.domain.Require;
import io.because.linear.VectorMath;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// How good one ranked list is. `ranked` holds item indices, best first; `relevant` items of the test
/// set, `relevantCount` how many there are in all, of which the list may hold fewer.
public final class RankingMetrics {
    /// Discounts of the positions that are asked for most.
    private static final double[] FOREMOST =
            IntStream.range(0, 100).mapToDouble(RankingMetrics::discountOf).toArray();

    private RankingMetrics() {}

    /// Hits in the first `k` over the number of relevant items (not over `min(k, n)`).
    public static double recall(int[] ranked, IntPredicate relevant, int relevantCount, int k) {
        Require.positive("relevantCount", relevantCount);
        return (double) hits(ranked, relevant, k) / relevantCount;
    }

    public static double precision(int[] ranked, IntPredicate relevant, int k) {
        Require.positive("k", k);
        return (double) hits(ranked, relevant, k) / k;
    }

    /// 1 when any of the first `k` is relevant, else 0.
    public static double hitRate(int[] ranked, IntPredicate relevant, int k) {
        return hits(ranked, relevant, k) > 0 ? 1 : 0;
    }

    /// Binary gain, discount `1 / log2(position + 2)`; ideal list of `min(k, relevantCount)` hits.
    public static double ndcg(int[] ranked, IntPredicate relevant, int relevantCount, int k) {
        int[] places = IntStream.range(0, Math.min(k, ranked.length))
                .filter(position -> relevant.test(ranked[position]))
                .toArray();
        return ndcg(places, relevantCount, k);
    }

    /// @param places of what is relevant, 0 first
    public static double ndcg(int[] places, int relevantCount, int k) {
        Require.positive("relevantCount", relevantCount);
        double gain = 0;
        for (int place : places) {
            gain += place < k ? discount(place) : 0;
        }
        double ideal = 0;
        for (int position = 0; position < Math.min(k, relevantCount); position++) {
            ideal += discount(position);
        }
        return gain / ideal;
    }

    /// NDCG of a list by its scores. Ties are broken against it: what is relevant comes behind all else of its score.
    ///
    /// @param scores `[length]` and more; the first `relevant` belong to what is relevant and are put in order
    /// @param relevantCount at least `relevant`; those that are not on the list count as missed
    public static double ndcg(float[] scores, int length, int relevant, int relevantCount, int k) {
        Arrays.sort(scores, 0, relevant);
        int[] places = new int[Math.min(relevant, k)];
        int found = 0;
        for (int place = 0; found < places.length && place < k; found++) {
            float bound = scores[relevant - 1 - found];
            place = found + VectorMath.countAtLeast(bound, scores, relevant, length, k);
            places[found] = place;
        }
        return ndcg(Arrays.copyOf(places, found), relevantCount, k);
    }

    /// One over the position (from 1) of the first hit within `k`, else 0.
    public static double reciprocalRank(int[] ranked, IntPredicate relevant, int k) {
        for (int position = 0; position < Math.min(k, ranked.length); position++) {
            if (relevant.test(ranked[position])) {
                return 1.0 / (position + 1);
            }
        }
        return 0;
    }

    /// Mean of the precision at each hit within `k`, over `min(k, relevantCount)`.
    public static double averagePrecision(int[] ranked, IntPredicate relevant, int relevantCount, int k) {
        Require.positive("relevantCount", relevantCount);
        int hits = 0;
        double sum = 0;
        for (int position = 0; position < Math.min(k, ranked.length); position++) {
            if (relevant.test(ranked[position])) {
                hits++;
                sum += (double) hits / (position + 1);
            }
        }
        return sum / Math.min(k, relevantCount);
    }

    private static int hits(int[] ranked, IntPredicate relevant, int k) {
        int hits = 0;
        for (int position = 0; position < Math.min(k, ranked.length); position++) {
            hits += relevant.test(ranked[position]) ? 1 : 0;
        }
        return hits;
    }

    private static double discount(int position) {
        return position < FOREMOST.length ? FOREMOST[position] : discountOf(position);
    }

    private static double discountOf(int position) {
        return Math.log(2) / Math.log(position + 2.0);
    }
}
