package io.because.app.evaluation;

import io.because.graph.GraphView;
import io.because.graph.TopK;
import io.because.model.Blocks;
import io.because.model.MemoryNeed;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What several models say of the items that at least one of them puts among its best for a test user: small enough to
/// try many combinations. A held-out item that none of them found counts as missed.
///
/// @param items `[pool]`
/// @param scores `[models][pool]`, what some model puts first before what others put last
/// @param relevant so many of the pool were held out, its first ones
/// @param held how many items were held out
/// @param spreads `[models]` standard deviation of the model's own best scores
public record PooledScores(int user, int[] items, float[][] scores, int relevant, int held, double[] spreads) {
    private static final int BEST = 100;
    private static final int BLOCK = 16;

    /// One entry per test user, ascending.
    public static List<PooledScores> of(List<Ranker> rankers, HeldOut data, GraphView graph, int threads) {
        return of(rankers, List.of(), data, graph, threads);
    }

    /// One entry per test user, ascending.
    ///
    /// @param judges say what they think of the items of the others; they are the last models
    public static List<PooledScores> of(
            List<Ranker> nominators, List<Ranker> judges, HeldOut data, GraphView graph, int threads) {
        List<Ranker> rankers =
                Stream.concat(nominators.stream(), judges.stream()).toList();
        int[] users = data.testUsers();
        MemoryNeed.check("weighing " + rankers.size() + " models", bytes(users.length, rankers.size(), graph.items()));
        PooledScores[] pooled = new PooledScores[users.length];
        Blocks.run(users.length, BLOCK, threads, (from, to) -> {
            int[] block = Arrays.copyOfRange(users, from, to);
            List<Profile> profiles = Arrays.stream(block)
                    .mapToObj(user -> Profile.of(graph, user))
                    .toList();
            float[][][] scores = new float[rankers.size()][block.length][graph.items()];
            for (int model = 0; model < scores.length; model++) {
                rankers.get(model).scoreAll(profiles, graph, scores[model]);
            }
            for (int k = 0; k < block.length; k++) {
                int user = k;
                float[][] own = Arrays.stream(scores).map(all -> all[user]).toArray(float[][]::new);
                pooled[from + k] = pool(own, nominators.size(), data, block[k]);
            }
        });
        return List.of(pooled);
    }

    /// At most so much: models may agree on their best items.
    static double bytes(int users, int models, int items) {
        double pool = Math.min(items, models * BEST);
        return users * pool * (models + 1) * Float.BYTES;
    }

    private static PooledScores pool(float[][] scores, int nominators, HeldOut data, int user) {
        double[] spreads = new double[scores.length];
        int[][] best = new int[scores.length][];
        int[] ranked = data.ranked(user);
        for (int model = 0; model < scores.length; model++) {
            best[model] = TopK.select(scores[model], ranked, BEST);
            spreads[model] = spread(scores[model], best[model]);
        }
        BitSet held = new BitSet();
        Arrays.stream(data.test()[user]).forEach(held::set);
        int[] pool = foremostFirst(Arrays.copyOf(best, nominators));
        int[] items = IntStream.concat(
                        Arrays.stream(pool).filter(held::get),
                        Arrays.stream(pool).filter(item -> !held.get(item)))
                .toArray();
        float[][] pooled = new float[scores.length][items.length];
        for (int model = 0; model < scores.length; model++) {
            for (int k = 0; k < items.length; k++) {
                pooled[model][k] = scores[model][items[k]];
            }
        }
        int relevant = (int) Arrays.stream(pool).filter(held::get).count();
        return new PooledScores(user, items, pooled, relevant, held.cardinality(), spreads);
    }

    /// What any model puts first, then what any puts second, and so on; each item once.
    private static int[] foremostFirst(int[][] best) {
        return IntStream.range(0, BEST)
                .flatMap(place ->
                        Arrays.stream(best).filter(list -> place < list.length).mapToInt(list -> list[place]))
                .distinct()
                .toArray();
    }

    private static double spread(float[] scores, int[] items) {
        double sum = 0;
        double squares = 0;
        for (int item : items) {
            sum += scores[item];
            squares += (double) scores[item] * scores[item];
        }
        double mean = sum / Math.max(1, items.length);
        return Math.sqrt(Math.max(0, squares / Math.max(1, items.length) - mean * mean));
    }
}
