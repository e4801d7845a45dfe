package io.because.app.evaluation;

import io.because.domain.Require;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A training part and the items that were held out of it.
///
/// @param train interactions, friends, genres
/// @param test `[users][]` held-out items; none of them is among the user's training items; empty where
///     nothing was held out
/// @param candidates `[users][]` the only items to rank for a user, test items among them, none twice;
///     no rows where the whole catalogue is ranked
public record HeldOut(TrainingData train, int[][] test, int[][] candidates) {
    public HeldOut {
        Require.sameLength("test", test.length, "users of train", train.users());
        if (candidates.length > 0) {
            Require.sameLength("candidates", candidates.length, "users of train", train.users());
        }
    }

    /// Ranks the whole catalogue.
    public HeldOut(TrainingData train, int[][] test) {
        this(train, test, new int[0][]);
    }

    /// Whether only given or drawn candidates are ranked.
    public boolean hasCandidates() {
        return candidates.length > 0;
    }

    /// What is ranked for a user: the candidates if there are any, else the catalogue; without the
    /// training items.
    int[] ranked(int user) {
        BitSet seen = new BitSet();
        Arrays.stream(train.interactions().row(user).indices()).forEach(seen::set);
        IntStream all = hasCandidates() ? Arrays.stream(candidates[user]) : IntStream.range(0, train.items());
        return all.filter(item -> !seen.get(item)).toArray();
    }

    /// The same training part, tested on fewer users: a sample of at most `most`.
    public HeldOut sampled(int most, long seed) {
        int[] users = testUsers();
        SplittableRandom random = new SplittableRandom(seed);
        int[][] kept = new int[test.length][0];
        for (int k = 0; k < Math.min(most, users.length); k++) {
            int other = random.nextInt(k, users.length);
            int chosen = users[other];
            users[other] = users[k];
            kept[chosen] = test[chosen];
        }
        return new HeldOut(train, kept, candidates);
    }

    /// The same training part, tested on some of the held-out items.
    HeldOut testedOn(IntPredicate items) {
        int[][] kept = Arrays.stream(test)
                .map(own -> Arrays.stream(own).filter(items).toArray())
                .toArray(int[][]::new);
        return new HeldOut(train, kept, candidates);
    }

    /// Users with at least one held-out item, ascending.
    public int[] testUsers() {
        return IntStream.range(0, test.length)
                .filter(user -> test[user].length > 0)
                .toArray();
    }
}
