package io.because.deep;

import io.because.graph.Csr;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/// Who liked what, pair by pair, and what a user did not like.
final class LikedPairs {
    private static final int TRIES = 20;

    private final Csr liked;
    private final int[] userOfEdge;
    private final int[] sorted; // items, of each user in ascending order

    LikedPairs(Csr liked) {
        this.liked = liked;
        userOfEdge = new int[liked.edges()];
        sorted = liked.targets().clone();
        for (int user = 0; user < liked.rows(); user++) {
            Arrays.fill(userOfEdge, liked.from(user), liked.to(user), user);
            Arrays.sort(sorted, liked.from(user), liked.to(user));
        }
    }

    int count() {
        return userOfEdge.length;
    }

    int user(int pair) {
        return userOfEdge[pair];
    }

    int item(int pair) {
        return liked.targets()[pair];
    }

    /// An item that the user did not like; any for who likes nearly all.
    ///
    /// @param draw an item by chance
    int other(int user, SplittableRandom random, ToIntFunction<SplittableRandom> draw) {
        int item = draw.applyAsInt(random);
        for (int tries = 0; tries < TRIES && likes(user, item); tries++) {
            item = draw.applyAsInt(random);
        }
        return item;
    }

    private boolean likes(int user, int item) {
        return Arrays.binarySearch(sorted, liked.from(user), liked.to(user), item) >= 0;
    }
}
