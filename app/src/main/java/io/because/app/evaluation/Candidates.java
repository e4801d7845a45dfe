package io.because.app.evaluation;

import io.because.graph.Csr;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The few items that a sampled protocol ranks: a user's test items and negatives.
///
/// Krichene, Rendle, "On Sampled Metrics for Item Recommendation", KDD 2020, says why such figures mean
/// little.
final class Candidates {
    /// Negatives drawn for a user, as in SASRec.
    static final int DRAWN = 100;

    private Candidates() {}

    /// @param negatives `[users][]` of the data set; a test item may be among them
    /// @return `[users][]`, empty for users who are not tested
    static int[][] given(int[][] test, int[][] negatives) {
        int[][] candidates = new int[test.length][];
        Arrays.setAll(
                candidates,
                user -> test[user].length == 0
                        ? new int[0]
                        : IntStream.concat(Arrays.stream(test[user]), Arrays.stream(negatives[user]))
                                .distinct()
                                .toArray());
        return candidates;
    }

    /// Draws without replacement, uniformly from what the user never met; all of it where that is less.
    ///
    /// @param met users x items, at least the training items
    /// @return `[users][]`, empty for users who are not tested
    static int[][] drawn(int[][] test, Csr met, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] candidates = new int[test.length][];
        for (int user = 0; user < test.length; user++) {
            candidates[user] = test[user].length == 0 ? new int[0] : drawn(test[user], met, user, random);
        }
        return candidates;
    }

    private static int[] drawn(int[] test, Csr met, int user, SplittableRandom random) {
        BitSet taken = new BitSet();
        Arrays.stream(met.row(user).indices()).forEach(taken::set);
        Arrays.stream(test).forEach(taken::set);
        int negatives = Math.min(DRAWN, met.columns() - taken.cardinality());
        int[] candidates = Arrays.copyOf(test, test.length + negatives);
        for (int k = test.length; k < candidates.length; k++) {
            int item = random.nextInt(met.columns());
            while (taken.get(item)) {
                item = random.nextInt(met.columns());
            }
            taken.set(item);
            candidates[k] = item;
        }
        return candidates;
    }
}
