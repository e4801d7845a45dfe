package io.because.app;

import io.because.app.evaluation.PooledScores;
import io.because.graph.TopK;
import io.because.linear.VectorMath;
import io.because.metric.RankingMetrics;
import io.because.model.Blocks;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Finds weights with the best NDCG@20 on a validation slice: some random draws, then one weight at a time by factors
/// until none helps. No weight falls to 0, so that every part goes on giving its reasons.
final class BlendSearch {
    private static final int LENGTH = 20;
    private static final int BLOCK = 256;
    private static final int DRAWS = 60;
    private static final int MOST_ROUNDS = 20;
    private static final double[] FACTORS = {0.25, 0.5, 0.8, 1.25, 2, 4};
    private static final double LEAST = 0.02;
    private static final double MOST = 10;

    private final List<PooledScores> users;
    private final double[] scales;
    private final int threads;

    BlendSearch(List<PooledScores> users, double[] scales, int threads) {
        this.threads = threads;
        this.users = users;
        this.scales = scales;
    }

    /// @return one weight per model; their sum is the number of models
    double[] best(long seed) {
        double[] best = new double[scales.length];
        Arrays.fill(best, 1);
        if (users.isEmpty()) {
            return best;
        }
        double quality = quality(best);
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] tried = new double[best.length];
            Arrays.setAll(tried, k -> inRange(-Math.log(1 - random.nextDouble())));
            double found = quality(tried);
            if (found > quality) {
                quality = found;
                best = tried;
            }
        }
        return normalised(climbed(best, quality));
    }

    private double[] climbed(double[] start, double startQuality) {
        double[] best = start;
        double quality = startQuality;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = quality;
            for (int k = 0; k < best.length; k++) {
                for (double factor : FACTORS) {
                    double[] tried = best.clone();
                    tried[k] = inRange(tried[k] * factor);
                    double found = quality(tried);
                    if (found > quality) {
                        quality = found;
                        best = tried;
                    }
                }
            }
            if (quality == before) {
                return best;
            }
        }
        return best;
    }

    private static double inRange(double weight) {
        return Math.clamp(weight, LEAST, MOST);
    }

    /// Only the proportions matter to the order.
    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w * weights.length / sum).toArray();
    }

    /// Mean NDCG@20. Ties are broken against the weights: a held-out item comes behind all of its score.
    double quality(double[] weights) {
        float[] factors = new float[weights.length];
        for (int model = 0; model < weights.length; model++) {
            factors[model] = (float) (weights[model] / scales[model]);
        }
        double[] ofUsers = new double[users.size()];
        Blocks.run(ofUsers.length, BLOCK, threads, (from, to) -> {
            for (int user = from; user < to; user++) {
                ofUsers[user] = quality(users.get(user), factors);
            }
        });
        return Arrays.stream(ofUsers).sum() / users.size();
    }

    private static double quality(PooledScores user, float... factors) {
        float[] blended = new float[user.relevant().length];
        for (int model = 0; model < factors.length; model++) {
            VectorMath.axpy(factors[model], user.scores()[model], 0, blended, 0, blended.length);
        }
        for (int item = 0; item < blended.length; item++) {
            blended[item] = user.relevant()[item] ? Math.nextDown(blended[item]) : blended[item];
        }
        int[] best = TopK.select(blended, LENGTH);
        return RankingMetrics.ndcg(best, item -> user.relevant()[item], user.held(), LENGTH);
    }
}
