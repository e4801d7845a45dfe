package io.because.app.evaluation;

import io.because.domain.Require;
import io.because.model.TrainingData;
import java.util.stream.IntStream;

/// A training part and the items that were held out of it.
///
/// @param train interactions with weight 1, friends, genres
/// @param test `[users][]` held-out items; none of them is among the user's training items; empty where nothing was
/// held
///     out
public record HeldOut(TrainingData train, int[][] test) {
    public HeldOut {
        Require.sameLength("test", test.length, "users of train", train.users());
    }

    /// Users with at least one held-out item, ascending.
    public int[] testUsers() {
        return IntStream.range(0, test.length)
                .filter(user -> test[user].length > 0)
                .toArray();
    }
}
