package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Examples;
import io.because.graph.Csr;
import java.util.SplittableRandom;

/// Every liked item of every user with label 1 and some others with label 0, drawn anew and shuffled in
/// each epoch. Inputs `user`, `item`, `label`.
final class LabelledPairs implements Examples {
    private final LikedPairs pairs;
    private final int items;
    private final int negatives;
    private final int size;
    private final Shuffled shuffled;

    /// @param size of a batch
    LabelledPairs(Csr liked, int negatives, int size, long seed) {
        pairs = new LikedPairs(liked);
        items = liked.columns();
        this.negatives = negatives;
        this.size = size;
        shuffled = new Shuffled(Math.multiplyExact(pairs.count(), negatives + 1), seed);
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
        int[] beside = new int[count];
        float[] labels = new float[count];
        SplittableRandom random = shuffled.random(epoch, step);
        for (int k = 0; k < count; k++) {
            int pair = order[from + k] / (negatives + 1);
            boolean isLiked = order[from + k] % (negatives + 1) == 0;
            users[k] = pairs.user(pair);
            beside[k] = isLiked ? pairs.item(pair) : pairs.other(users[k], random, any -> any.nextInt(items));
            labels[k] = isLiked ? 1 : 0;
        }
        return new Batch(count).indices("user", users).indices("item", beside).numbers("label", labels);
    }
}
