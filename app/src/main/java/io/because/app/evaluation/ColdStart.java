package io.because.app.evaluation;

import io.because.domain.Require;
import io.because.graph.Csr;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Hides everything that is known of some users or items but their friends or attributes.
final class ColdStart {
    private static final double SHARE = 0.1;

    private ColdStart() {}

    /// A tenth of the users who have friends or, where nobody has, of whom something is said (age, occupation ...),
    /// lose all interactions; they are the test users.
    ///
    /// @throws IllegalArgumentException when nobody would be known by anything
    static HeldOut users(TrainingData all, long seed) {
        Csr interactions = all.interactions();
        int[] known = active(all, user -> all.friends().degree(user) > 0);
        if (known.length == 0) {
            known = active(
                    all,
                    user -> all.features().users().stream()
                            .anyMatch(field -> !field.values().get(user).isEmpty()));
        }
        Require.that(
                known.length > 0,
                "cold-users hides the interactions of users who are known by their friends or by what is said of them,"
                        + " but this data set has neither friendships nor attributes of users");
        BitSet cold = tenth(known, seed);
        boolean[] held = new boolean[interactions.edges()];
        cold.stream().forEach(user -> Arrays.fill(held, interactions.from(user), interactions.to(user), true));
        return Splits.split(all, held);
    }

    private static int[] active(TrainingData all, IntPredicate known) {
        return IntStream.range(0, all.users())
                .filter(user -> all.interactions().degree(user) > 0 && known.test(user))
                .toArray();
    }

    /// A tenth of the items lose all interactions; they are ranked among each other, for all who liked one of them.
    static HeldOut items(TrainingData all, long seed) {
        Csr interactions = all.interactions();
        int[] known = Arrays.stream(interactions.targets()).distinct().sorted().toArray();
        BitSet cold = tenth(known, seed);
        boolean[] held = new boolean[interactions.edges()];
        for (int e = 0; e < held.length; e++) {
            held[e] = cold.get(interactions.targets()[e]);
        }
        HeldOut split = Splits.split(all, held);
        int[] ranked = cold.stream().toArray();
        int[][] candidates = new int[all.users()][0];
        for (int user : split.testUsers()) {
            candidates[user] = ranked;
        }
        return new HeldOut(split.train(), split.test(), candidates);
    }

    private static BitSet tenth(int[] among, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] shuffled = among.clone();
        BitSet chosen = new BitSet();
        for (int k = 0; k < Math.ceil(SHARE * among.length); k++) {
            int other = random.nextInt(k, shuffled.length);
            chosen.set(shuffled[other]);
            shuffled[other] = shuffled[k];
        }
        return chosen;
    }
}
