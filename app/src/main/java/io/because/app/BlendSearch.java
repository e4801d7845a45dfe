package io.because.app;

import io.because.app.evaluation.PooledScores;
import io.because.linear.VectorMath;
import io.because.metric.RankingMetrics;
import io.because.model.Blocks;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Finds weights with the best NDCG@20 on a validation slice: some random draws, then one weight at a
/// time by factors
/// until none helps. No weight falls to 0, so that every part goes on giving its reasons.
final class BlendSearch {
    private static final int LENGTH = 20;
    private static final int BLOCK = 256;
    private static final int DRAWS = 60;
    private static final int SAMPLES = 6;
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

    /// Weights found on samples with replacement, averaged: the best ones on the users themselves fit
    /// their noise.
    /// Breiman,
    /// "Bagging Predictors", 1996.
    ///
    /// @return one weight per model; their sum is the number of models
    double[] bagged(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] start = drawn(random);
        double[] mean = new double[start.length];
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<PooledScores> drawn = random.ints(users.size(), 0, Math.max(1, users.size()))
                    .mapToObj(users::get)
                    .toList();
            double[] found = new BlendSearch(drawn, scales, threads).climbed(start);
            Arrays.setAll(mean, k -> mean[k] + found[k]);
        }
        return normalised(mean);
    }

    private double[] drawn(SplittableRandom random) {
        double[] best = new double[scales.length];
        Arrays.fill(best, 1);
        double quality = quality(best);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] tried = new double[best.length];
            Arrays.setAll(tried, _ -> inRange(-Math.log(1 - random.nextDouble())));
            double found = quality(tried);
            if (found > quality) {
                quality = found;
                best = tried;
            }
        }
        return best;
    }

    /// The best weights that single steps lead to.
    ///
    /// @return their sum is the number of models
    double[] climbed(double[] start) {
        double[] best = start;
        double quality = quality(start);
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
                break;
            }
        }
        return normalised(best);
    }

    private static double inRange(double weight) {
        return Math.clamp(weight, LEAST, MOST);
    }

    /// Only the proportions matter to the order.
    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w * weights.length / sum).toArray();
    }

    /// Mean NDCG@20; 0 of no users.
    double quality(double[] weights) {
        return Arrays.stream(qualities(weights)).average().orElse(0);
    }

    /// NDCG@20 of each user.
    double[] qualities(double[] weights) {
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
        return ofUsers;
    }

    /// Ties are broken against the weights: a held-out item comes behind all others of its score.
    private static double quality(PooledScores user, float... factors) {
        float[] blended = new float[user.scores()[0].length];
        for (int model = 0; model < factors.length; model++) {
            VectorMath.axpy(factors[model], user.scores()[model], 0, blended, 0, blended.length);
        }
        int relevant = user.relevant();
        Arrays.sort(blended, 0, relevant);
        int[] places = IntStream.range(0, relevant)
                .map(better -> better
                        + VectorMath.countAtLeast(blended[relevant - 1 - better], blended, relevant, blended.length))
                .toArray();
        return RankingMetrics.ndcg(places, user.held(), LENGTH);
    }
}
