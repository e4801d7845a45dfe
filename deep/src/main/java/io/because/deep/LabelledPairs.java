package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Examples;
import io.because.graph.Csr;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Every liked item of every user with label 1 and some others with label 0, drawn anew and shuffled in
/// each epoch. Inputs `user`, `item`, `label`.
final class LabelledPairs implements Examples {
    private static final int TRIES = 20;

    private final Csr liked;
    private final int negatives;
    private final int size;
    private final Shuffled shuffled;
    private final int[] userOfEdge;
    private final int[] sorted; // items, of each user in ascending order

    /// @param size of a batch
    LabelledPairs(Csr liked, int negatives, int size, long seed) {
        this.liked = liked;
        this.negatives = negatives;
        this.size = size;
        userOfEdge = new int[liked.edges()];
        sorted = liked.targets().clone();
        for (int user = 0; user < liked.rows(); user++) {
            Arrays.fill(userOfEdge, liked.from(user), liked.to(user), user);
            Arrays.sort(sorted, liked.from(user), liked.to(user));
        }
        shuffled = new Shuffled(Math.multiplyExact(liked.edges(), negatives + 1), seed);
    }

    @Override
    public int stepsPerEpoch() {
        return Math.ceilDiv(shuffled.length(), size);
    }

    @Override
    public Batch batch(int epoch, int step) {
        int[] order = shuffled.order(epoch);
        int from = step * size;
        int count = Math.min(size, order.length - from);
        int[] users = new int[count];
        int[] items = new int[count];
        float[] labels = new float[count];
        SplittableRandom random = shuffled.random(epoch, step);
        for (int k = 0; k < count; k++) {
            int edge = order[from + k] / (negatives + 1);
            boolean isLiked = order[from + k] % (negatives + 1) == 0;
            users[k] = userOfEdge[edge];
            items[k] = isLiked ? liked.targets()[edge] : other(users[k], random);
            labels[k] = isLiked ? 1 : 0;
        }
        return new Batch(count).indices("user", users).indices("item", items).numbers("label", labels);
    }

    /// Any item for who likes nearly all.
    private int other(int user, SplittableRandom random) {
        int item = random.nextInt(liked.columns());
        for (int tries = 0; tries < TRIES && likes(user, item); tries++) {
            item = random.nextInt(liked.columns());
        }
        return item;
    }

    private boolean likes(int user, int item) {
        return Arrays.binarySearch(sorted, liked.from(user), liked.to(user), item) >= 0;
    }
}
