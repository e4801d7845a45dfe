package io.because.deep;

import io.because.metric.RankingMetrics;
import io.because.model.Blocks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Weights of a sum of features with a high mean NDCG: the best single feature first, then one weight at a time by the
/// factor that helps most, until none helps. The mean of several searches, each on another half of the lists: what
/// only some lists ask for weighs little in it.
///
/// Metzler, Croft, "Linear Feature-Based Models for Information Retrieval", Information Retrieval 10(3), 2007, section
/// 4. Bühlmann, Yu, "Analyzing Bagging", Annals of Statistics 30(4), 2002, for the halves.
final class CoordinateAscent {
    private static final double[] FACTORS = {0, 0.5, 0.8, 1.25, 2, 4};
    private static final double FIRST = 0.1; // share of all weights that a new one has for each factor
    private static final int MOST_ROUNDS = 6;
    private static final int SEARCHES = 15;
    private static final int MOST_LISTS = 500; // of a search

    private final List<CandidateList> lists;
    private final int features;
    private final int length;
    private final float[][] sums; // [lists][candidates], by the weights as they are
    private final float[] scores; // room for those of one list
    private final float[] weights;
    private double quality;

    private CoordinateAscent(List<CandidateList> lists, int features, int length) {
        this.lists = lists;
        this.features = features;
        this.length = length;
        weights = new float[features];
        sums = lists.stream().map(list -> new float[list.candidates()]).toArray(float[][]::new);
        scores = new float
                [lists.stream().mapToInt(CandidateList::candidates).max().orElse(0)];
    }

    /// @param features how many each candidate has
    /// @param length of the lists that are measured
    /// @return `[features]`, their absolute values sum up to 1 at most; all 0 when there is nothing to learn from
    static float[] of(List<CandidateList> lists, int features, int length, long seed, int threads) {
        List<CandidateList> telling =
                lists.stream().filter(list -> list.chosen() > 0).toList();
        float[] mean = new float[features];
        if (telling.isEmpty()) {
            return mean;
        }
        float[][] found = new float[SEARCHES][];
        Blocks.run(SEARCHES, 1, threads, (search, _) -> {
            List<CandidateList> half = half(telling, new SplittableRandom(seed + search));
            found[search] = new CoordinateAscent(half, features, length).climbed();
        });
        for (float[] one : found) {
            for (int feature = 0; feature < features; feature++) {
                mean[feature] += one[feature] / SEARCHES;
            }
        }
        return mean;
    }

    private static List<CandidateList> half(List<CandidateList> lists, RandomGenerator random) {
        List<CandidateList> drawn = new ArrayList<>(lists);
        Collections.shuffle(drawn, random);
        return drawn.subList(0, Math.min(MOST_LISTS, Math.ceilDiv(lists.size(), 2)));
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
            double found = quality(feature, 1);
            if (found > quality) {
                quality = found;
                best = feature;
            }
        }
        move(best, 1);
    }

    private boolean step(int feature) {
        float before = weights[feature];
        float best = before;
        for (double factor : FACTORS) {
            float tried = (float) (factor * (before == 0 ? FIRST * norm() : before));
            double found = tried == before ? quality : quality(feature, tried - before);
            if (found > quality) {
                quality = found;
                best = tried;
            }
        }
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
        for (int list = 0; list < sums.length; list++) {
            change(list, feature, change, sums[list]);
        }
    }

    /// @param into may be the sums themselves
    private void change(int list, int feature, float change, float[] into) {
        float[] all = lists.get(list).features();
        for (int candidate = 0; candidate < sums[list].length; candidate++) {
            into[candidate] = sums[list][candidate] + change * all[candidate * features + feature];
        }
    }

    /// Mean NDCG, were a weight another one.
    private double quality(int feature, float change) {
        double sum = 0;
        for (int k = 0; k < sums.length; k++) {
            CandidateList list = lists.get(k);
            change(k, feature, change, scores);
            sum += RankingMetrics.ndcg(scores, list.candidates(), list.chosen(), list.held(), length);
        }
        return sum / sums.length;
    }
}
