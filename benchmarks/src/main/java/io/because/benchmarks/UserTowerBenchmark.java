package io.because.benchmarks;

import io.because.deep.Deep;
import io.because.deep.Embeddings;
import io.because.deep.TwoTowerParams;
import io.because.engine.Engines;
import io.because.graph.SparseVector;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.VectorRanker;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// What the vector of a user costs when a request comes: the user tower over a live history, on one thread.
public final class UserTowerBenchmark {
    private static final int ITEMS = 40_000;
    private static final int DIMENSION = TwoTowerParams.DEFAULT.dimension();
    private static final int ROUNDS = 20_000;

    private UserTowerBenchmark() {}

    public static void main(String[] args) {
        SplittableRandom random = new SplittableRandom(1);
        NamedArrays arrays = new NamedArrays()
                .put("items", gaussian(random), ITEMS, DIMENSION)
                .put("offsets", new float[ITEMS])
                .put("messages", gaussian(random), ITEMS, DIMENSION)
                .put("own", new float[0], 0, DIMENSION);
        VectorRanker ranker = (VectorRanker) Deep.twoTower(TwoTowerParams.DEFAULT, Engines::named, Embeddings.NONE)
                .restore(arrays);
        for (int length : new int[] {20, 165, 1000}) {
            Profile[] profiles = new Profile[256];
            Arrays.setAll(profiles, user -> Profile.ofHistory(user, history(random, length)));
            long[] nanos = new long[ROUNDS];
            for (int k = -ROUNDS; k < ROUNDS; k++) { // the first half warms up
                long start = System.nanoTime();
                ranker.userVectors(List.of(profiles[Math.floorMod(k, profiles.length)]));
                nanos[Math.max(0, k)] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            Out.say(String.format(
                    Locale.ROOT,
                    "history of %4d, %d dimensions: median %.1f microseconds, p99 %.1f",
                    length,
                    DIMENSION,
                    nanos[ROUNDS / 2] / 1e3,
                    nanos[ROUNDS * 99 / 100] / 1e3));
        }
    }

    private static float[] gaussian(SplittableRandom random) {
        float[] values = new float[ITEMS * DIMENSION];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }

    private static SparseVector history(SplittableRandom random, int length) {
        float[] liked = new float[length];
        Arrays.fill(liked, 1);
        return new SparseVector(random.ints(length, 0, ITEMS).toArray(), liked);
    }
}
