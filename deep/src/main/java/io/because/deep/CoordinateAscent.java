package io.because.deep;

import io.because.metric.RankingMetrics;
import io.because.model.Blocks;
import java.util.List;

/// Weights of a sum of features with a high mean NDCG: the best single feature first, then one weight at a time by the
/// factor that helps most, until none helps.
///
/// Metzler, Croft, "Linear Feature-Based Models for Information Retrieval", Information Retrieval 10(3), 2007, section
/// 4. Differs: what helps must be told from chance, see {@link PairedGain}, so that few lists leave the sum simple.
final class CoordinateAscent {
    private static final double[] FACTORS = {0, 0.5, 0.8, 1.25, 2, 4};
    private static final double FIRST = 0.1; // share of all weights that a new one has for each factor
    private static final int MOST_ROUNDS = 6;
    private static final int BLOCK = 16;

    private final List<CandidateList> lists;
    private final int features;
    private final int length;
    private final int threads;
    private final float[][] sums; // [lists][candidates], by the weights as they are
    private final float[] weights;
    private double[] quality; // [lists]

    private CoordinateAscent(List<CandidateList> lists, int features, int length, int threads) {
        this.lists = lists;
        this.features = features;
        this.length = length;
        this.threads = threads;
        weights = new float[features];
        sums = lists.stream().map(list -> new float[list.candidates()]).toArray(float[][]::new);
        quality = new double[lists.size()];
    }

    /// @param features how many each candidate has
    /// @param length of the lists that are measured
    /// @return `[features]`, their absolute values sum up to 1; all 0 when there is nothing to learn from
    static float[] of(List<CandidateList> lists, int features, int length, int threads) {
        List<CandidateList> telling =
                lists.stream().filter(list -> list.chosen() > 0).toList();
        return telling.isEmpty()
                ? new float[features]
                : new CoordinateAscent(telling, features, length, threads).climbed();
    }

    private float[] climbed() {
        begin();
        boolean moves = true;
        for (int round = 0; round < MOST_ROUNDS && moves; round++) {
            moves = false;
            for (int feature = 0; feature < features; feature++) {
                moves |= step(feature);
            }
        }
        float norm = norm();
        for (int feature = 0; feature < features; feature++) {
            weights[feature] /= norm;
        }
        return weights;
    }

    private void begin() {
        int best = 0;
        for (int feature = 0; feature < features; feature++) {
            double[] found = quality(feature, 1);
            if (PairedGain.of(found, quality).mean() > 0) {
                quality = found;
                best = feature;
            }
        }
        move(best, 1);
    }

    private boolean step(int feature) {
        float before = weights[feature];
        float best = before;
        double[] reached = quality;
        for (double factor : FACTORS) {
            float tried = (float) (factor * (before == 0 ? FIRST * norm() : before));
            double[] found = tried == before ? quality : quality(feature, tried - before);
            if (PairedGain.of(found, quality).isTold()
                    && PairedGain.of(found, reached).mean() > 0) {
                reached = found;
                best = tried;
            }
        }
        quality = reached;
        move(feature, best - before);
        return best != before;
    }

    private float norm() {
        float sum = 0;
        for (float weight : weights) {
            sum += Math.abs(weight);
        }
        return sum;
    }

    private void move(int feature, float change) {
        weights[feature] += change;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = changed(k, feature, change);
        }
    }

    private float[] changed(int list, int feature, float change) {
        float[] scores = sums[list].clone();
        float[] all = lists.get(list).features();
        for (int candidate = 0; candidate < scores.length; candidate++) {
            scores[candidate] += change * all[candidate * features + feature];
        }
        return scores;
    }

    /// NDCG of each list, were a weight another one.
    private double[] quality(int feature, float change) {
        double[] found = new double[lists.size()];
        Blocks.run(found.length, BLOCK, threads, (from, to) -> {
            for (int k = from; k < to; k++) {
                CandidateList list = lists.get(k);
                float[] scores = changed(k, feature, change);
                found[k] = RankingMetrics.ndcg(scores, scores.length, list.chosen(), list.held(), length);
            }
        });
        return found;
    }
}
