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
/// time by the factor that helps most, until none helps. No weight falls to 0, so that every part goes
/// on giving its reasons.
final class BlendSearch {
    private static final int LENGTH = 20;
    private static final int DRAWS = 60;
    private static final int SAMPLES = 6;
    private static final int MOST_ROUNDS = 20;
    private static final double[] FACTORS = {0.25, 0.5, 0.8, 1.25, 2, 4};
    private static final double LEAST = 0.02;
    private static final double MOST = 10;

    private final List<PooledScores> users;
    private final int[] counts; // how often each user counts
    private final double[] scales;

    BlendSearch(List<PooledScores> users, double[] scales) {
        this(users, ones(users.size()), scales);
    }

    private BlendSearch(List<PooledScores> users, int[] counts, double[] scales) {
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
    double[] bagged(int threads, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] start = drawn(threads, random);
        List<BlendSearch> samples =
                IntStream.range(0, SAMPLES).mapToObj(_ -> sampled(random)).toList();
        double[][] found = new double[SAMPLES][];
        Blocks.run(
                SAMPLES,
                1,
                threads,
                (from, _) -> found[from] = samples.get(from).climbed(start));
        double[] mean = new double[start.length];
        Arrays.setAll(mean, k -> Arrays.stream(found).mapToDouble(own -> own[k]).sum());
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
                scales);
    }

    /// The best of some random weights and of equal ones.
    private double[] drawn(int threads, SplittableRandom random) {
        double[][] tried = new double[DRAWS + 1][scales.length];
        Arrays.fill(tried[0], 1);
        for (int draw = 1; draw <= DRAWS; draw++) {
            Arrays.setAll(tried[draw], _ -> inRange(-Math.log(1 - random.nextDouble())));
        }
        double[] found = new double[tried.length];
        Blocks.run(tried.length, 1, threads, (from, _) -> found[from] = quality(tried[from]));
        return tried[foremost(found)];
    }

    /// The first of the highest.
    private static int foremost(double... values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }

    /// The best weights that single steps lead to.
    ///
    /// @return their sum is the number of models
    double[] climbed(double[] start) {
        Climb climb = new Climb(start);
        boolean moves = true;
        for (int round = 0; round < MOST_ROUNDS && moves; round++) {
            moves = false;
            for (int model = 0; model < start.length; model++) {
                moves |= climb.step(model);
            }
        }
        return normalised(climb.weights);
    }

    /// Keeps what the weights reached so far make of each user's pool, so that a step costs one model, not all.
    private final class Climb {
        private final double[] weights;
        private final float[][] reached; // [users][pool]
        private final float[] tried; // longest pool
        private double quality;

        Climb(double[] start) {
            weights = start.clone();
            float[] factors = factors(start);
            reached = users.stream().map(user -> blended(user, factors)).toArray(float[][]::new);
            tried = new float
                    [Arrays.stream(reached).mapToInt(pool -> pool.length).max().orElse(0)];
            quality = changed(0, 0)[0];
        }

        /// Changes the weight of a model by the factor that helps most.
        ///
        /// @return whether any does
        boolean step(int model) {
            double[] next = Arrays.stream(FACTORS)
                    .map(factor -> inRange(weights[model] * factor))
                    .toArray();
            double[] changes = Arrays.stream(next)
                    .map(weight -> (weight - weights[model]) / scales[model])
                    .toArray();
            double[] found = changed(model, changes);
            int best = foremost(found);
            if (found[best] <= quality) {
                return false;
            }
            quality = found[best];
            weights[model] = next[best];
            for (int user = 0; user < reached.length; user++) {
                add(user, model, (float) changes[best], reached[user]);
            }
            return true;
        }

        /// @return mean NDCG@20 after each change of a model's factor
        private double[] changed(int model, double... changes) {
            double[] sums = new double[changes.length];
            long count = 0;
            for (int user = 0; user < reached.length; user++) {
                for (int k = 0; k < changes.length; k++) {
                    System.arraycopy(reached[user], 0, tried, 0, reached[user].length);
                    add(user, model, (float) changes[k], tried);
                    sums[k] += counts[user] * ndcg(users.get(user), tried);
                }
                count += counts[user];
            }
            double all = Math.max(1, count);
            return Arrays.stream(sums).map(sum -> sum / all).toArray();
        }

        private void add(int user, int model, float change, float[] into) {
            VectorMath.axpy(change, users.get(user).scores()[model], 0, into, 0, reached[user].length);
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
        return Arrays.stream(qualities(weights)).average().orElse(0);
    }

    /// NDCG@20 of each user.
    double[] qualities(double[] weights) {
        float[] factors = factors(weights);
        return users.stream()
                .mapToDouble(user -> ndcg(user, blended(user, factors)))
                .toArray();
    }

    private static float[] blended(PooledScores user, float... factors) {
        float[] blended = new float[user.scores()[0].length];
        for (int model = 0; model < factors.length; model++) {
            VectorMath.axpy(factors[model], user.scores()[model], 0, blended, 0, blended.length);
        }
        return blended;
    }

    private static double ndcg(PooledScores user, float... scores) {
        return RankingMetrics.ndcg(scores, user.items().length, user.relevant(), user.held(), LENGTH);
    }
}
