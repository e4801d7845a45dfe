package io.because.deep;

import io.because.engine.Inference;
import io.because.graph.Csr;
import io.because.model.NamedArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Items that were there at the fit and that nobody liked. Training draws them beside what was liked, and so learns
/// that nobody likes them; what it makes of each is chance. They are told by what is said of them, as items that
/// come later, and all stand lower by what it made of them in the mean.
///
/// @param items ascending
/// @param lower by how much, at least 0
record Unmet(int[] items, float lower) {
    static final Unmet NONE = new Unmet(new int[0], 0);

    private static final String ITEMS = "unmet/items";
    private static final String LOWER = "unmet/lower";

    /// Of so many users and items at most the mean score is taken.
    private static final int MOST_USERS = 64;
    private static final int MOST_ITEMS = 256;

    static int[] of(Csr liked) {
        BitSet met = new BitSet(liked.columns());
        IntStream.of(liked.targets()).forEach(met::set);
        return IntStream.range(0, liked.columns())
                .filter(item -> !met.get(item))
                .toArray();
    }

    /// The mean score of some items for users who liked anything.
    static double meanScore(Inference network, PairInputs inputs, Csr liked, int... items) {
        int[] users = spread(
                MOST_USERS,
                IntStream.range(0, liked.rows())
                        .filter(user -> liked.degree(user) > 0)
                        .toArray());
        int[] some = spread(MOST_ITEMS, items);
        if (users.length == 0 || some.length == 0) {
            return 0;
        }
        Inference.Scratch scratch = network.scratch(some.length);
        double sum = 0;
        for (int user : users) {
            float[] scores = network.compute(inputs.batch(user, some), scratch);
            for (int k = 0; k < some.length; k++) {
                sum += scores[k];
            }
        }
        return sum / users.length / some.length;
    }

    /// Evenly, if there are more than so many.
    private static int[] spread(int most, int... all) {
        int count = Math.min(most, all.length);
        return IntStream.range(0, count)
                .map(k -> all[(int) ((long) k * all.length / count)])
                .toArray();
    }

    void lower(float[] scores) {
        for (int k = 0; k < items.length && items[k] < scores.length; k++) {
            scores[items[k]] -= lower;
        }
    }

    /// How much lower an item stands.
    float of(int item) {
        return Arrays.binarySearch(items, item) < 0 ? 0 : lower;
    }

    void putInto(NamedArrays arrays) {
        arrays.put(ITEMS, items, items.length).put(LOWER, new float[] {lower}, 1);
    }

    /// @param arrays maybe of before, when nothing was lowered
    static Unmet restored(NamedArrays arrays) {
        return arrays.all().containsKey(ITEMS) ? new Unmet(arrays.ints(ITEMS), arrays.floats(LOWER)[0]) : NONE;
    }
}
