package io.because.app.tuning;

import io.because.app.evaluation.HeldOut;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.domain.Require;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.SplittableRandom;

/// A validation slice of one data set: taken out of the training part by the protocol's own cut, so that no test row is
/// looked at. One half of its users chooses params, the other half tells what the choice is worth: the best of many
/// trials looks better than it is on those who chose it.
///
/// @param dataset its name
/// @param fingerprint of the training part
/// @param choosing the users on whom trials are measured
/// @param confirming the same training data, the other users
public record Slice(String dataset, String fingerprint, HeldOut choosing, HeldOut confirming) {
    /// @param train the training part of a protocol's split
    public static Slice of(
            String dataset, String fingerprint, TrainingData train, Protocol protocol, SplitUsers split) {
        HeldOut validation = Splits.validation(train, protocol, split.seed());
        int[] users = validation.testUsers();
        if (users.length < 2) {
            throw new IllegalArgumentException(dataset + ": nothing can be held out of its training part by protocol "
                    + protocol.words() + "; tune needs two users with enough interactions");
        }
        SplittableRandom random = new SplittableRandom(split.seed());
        for (int k = users.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = users[k];
            users[k] = users[other];
            users[other] = kept;
        }
        int count = Math.min(users.length, split.mostUsers());
        return new Slice(
                dataset,
                fingerprint,
                only(validation, Arrays.copyOfRange(users, 0, (count + 1) / 2)),
                only(validation, Arrays.copyOfRange(users, (count + 1) / 2, count)));
    }

    /// @param mostUsers of both halves together, at least two
    /// @param seed which users belong to which half, and of a random split
    public record SplitUsers(int mostUsers, long seed) {
        public SplitUsers {
            Require.inRange("users", mostUsers, 2, Integer.MAX_VALUE);
        }
    }

    private static HeldOut only(HeldOut validation, int[] users) {
        int[][] test = new int[validation.test().length][0];
        for (int user : users) {
            test[user] = validation.test()[user];
        }
        return new HeldOut(validation.train(), test, validation.candidates());
    }
}
