package io.because.app.evaluation;

import io.because.domain.Require;
import io.because.model.TrainingData;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A training part and the items that were held out of it.
///
/// @param train interactions, friends, genres
/// @param test `[users][]` held-out items; none of them is among the user's training items; empty where nothing was
/// held
///     out
public record HeldOut(TrainingData train, int[][] test) {
    public HeldOut {
        Require.sameLength("test", test.length, "users of train", train.users());
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
        return new HeldOut(train, kept);
    }

    /// Users with at least one held-out item, ascending.
    public int[] testUsers() {
        return IntStream.range(0, test.length)
                .filter(user -> test[user].length > 0)
                .toArray();
    }
}
