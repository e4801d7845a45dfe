package io.because.app;

import io.because.app.evaluation.PooledScores;
import io.because.linear.VectorMath;
import io.because.metric.RankingMetrics;
import io.because.model.Blocks;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Finds weights with the best NDCG@20 on a validation slice: some random draws, then one weight at a
/// time by factors until none helps. No weight falls to 0, so that every part goes on giving its
/// reasons.
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
    private final int[] counts; // how often each user counts
    private final double[] scales;
    private final int threads;

    BlendSearch(List<PooledScores> users, double[] scales, int threads) {
        this(users, ones(users.size()), scales, threads);
    }

    private BlendSearch(List<PooledScores> users, int[] counts, double[] scales, int threads) {
        this.threads = threads;
        this.users = users;
        this.counts = counts;
        this.scales = scales;
    }

    private static int[] ones(int length) {
        int[] ones = new int[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Weights found on samples with replacement, averaged: the best ones on the users themselves fit their noise.
    /// Breiman, "Bagging Predictors", 1996.
    ///
    /// @return one weight per model; their sum is the number of models
    double[] bagged(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] start = drawn(random);
        double[] mean = new double[start.length];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] found = sampled(random).climbed(start);
            Arrays.setAll(mean, k -> mean[k] + found[k]);
        }
        return normalised(mean);
    }

    private BlendSearch sampled(SplittableRandom random) {
        int[] drawn = new int[users.size()];
        random.ints(users.size(), 0, Math.max(1, users.size())).forEach(user -> drawn[user]++);
        int[] present =
                IntStream.range(0, drawn.length).filter(user -> drawn[user] > 0).toArray();
        return new BlendSearch(
                Arrays.stream(present).mapToObj(users::get).toList(),
                Arrays.stream(present).map(user -> drawn[user]).toArray(),
                scales,
                threads);
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
        Climb climb = new Climb(start);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = climb.quality;
            for (int k = 0; k < start.length; k++) {
                for (double factor : FACTORS) {
                    climb.tryStep(k, inRange(climb.weights[k] * factor));
                }
            }
            if (climb.quality == before) {
                break;
            }
        }
        return normalised(climb.weights);
    }

    /// Keeps what the weights reached so far make of each user's pool, so that a step costs one model, not all.
    private final class Climb {
        private final double[] weights;
        private final float[][] reached; // [users][pool]
        private double quality;

        Climb(double[] start) {
            weights = start.clone();
            float[] factors = factors(start);
            reached = users.stream().map(user -> blended(user, factors)).toArray(float[][]::new);
            quality = meanOf(user -> ndcg(users.get(user), reached[user].clone()));
        }

        void tryStep(int model, double weight) {
            float change = (float) ((weight - weights[model]) / scales[model]);
            double found = meanOf(user -> ndcg(users.get(user), changed(user, model, change)));
            if (found > quality) {
                quality = found;
                weights[model] = weight;
                for (int user = 0; user < reached.length; user++) {
                    reached[user] = changed(user, model, change);
                }
            }
        }

        private float[] changed(int user, int model, float change) {
            float[] scores = reached[user].clone();
            VectorMath.axpy(change, users.get(user).scores()[model], 0, scores, 0, scores.length);
            return scores;
        }
    }

    private static double inRange(double weight) {
        return Math.clamp(weight, LEAST, MOST);
    }

    /// Only the proportions matter to the order.
    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w * weights.length / sum).toArray();
    }

    private float[] factors(double... weights) {
        float[] factors = new float[weights.length];
        for (int model = 0; model < weights.length; model++) {
            factors[model] = (float) (weights[model] / scales[model]);
        }
        return factors;
    }

    /// Mean NDCG@20; 0 of no users.
    double quality(double[] weights) {
        float[] factors = factors(weights);
        return meanOf(user -> ndcg(users.get(user), blended(users.get(user), factors)));
    }

    /// NDCG@20 of each user.
    double[] qualities(double[] weights) {
        float[] factors = factors(weights);
        return ofEach(user -> ndcg(users.get(user), blended(users.get(user), factors)));
    }

    private double meanOf(IntToDoubleFunction quality) {
        double[] ofUsers = ofEach(quality);
        double sum = 0;
        long count = 0;
        for (int user = 0; user < ofUsers.length; user++) {
            sum += counts[user] * ofUsers[user];
            count += counts[user];
        }
        return count == 0 ? 0 : sum / count;
    }

    private double[] ofEach(IntToDoubleFunction quality) {
        double[] ofUsers = new double[users.size()];
        Blocks.run(ofUsers.length, BLOCK, threads, (from, to) -> {
            for (int user = from; user < to; user++) {
                ofUsers[user] = quality.applyAsDouble(user);
            }
        });
        return ofUsers;
    }

    private static float[] blended(PooledScores user, float... factors) {
        float[] blended = new float[user.scores()[0].length];
        for (int model = 0; model < factors.length; model++) {
            VectorMath.axpy(factors[model], user.scores()[model], 0, blended, 0, blended.length);
        }
        return blended;
    }

    /// Ties are broken against the weights: a held-out item comes behind all others of its score.
    ///
    /// @param scores of the pool; the held-out ones are put in order
    private static double ndcg(PooledScores user, float... scores) {
        int relevant = user.relevant();
        Arrays.sort(scores, 0, relevant);
        int[] places = new int[Math.min(relevant, LENGTH)];
        int found = 0;
        for (int place = 0; found < places.length && place < LENGTH; found++) {
            float bound = scores[relevant - 1 - found];
            place = found + VectorMath.countAtLeast(bound, scores, relevant, scores.length, LENGTH);
            places[found] = place;
        }
        return RankingMetrics.ndcg(Arrays.copyOf(places, found), user.held(), LENGTH);
    }
}
