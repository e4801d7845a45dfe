package io.because.deep;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The order of examples in an epoch, and the randomness of a step: they depend on seed, epoch and step alone, so
/// that batches can be made anywhere. Not thread-safe.
final class Shuffled {
    private final int[] order;
    private final long seed;
    private int shuffled = -1;

    Shuffled(int length, long seed) {
        order = new int[length];
        this.seed = seed;
    }

    /// The numbers below the length, valid until another epoch is asked for.
    int[] order(int epoch) {
        if (shuffled != epoch) {
            Arrays.setAll(order, k -> k);
            SplittableRandom random = random(epoch, -1);
            for (int k = order.length - 1; k > 0; k--) {
                int other = random.nextInt(k + 1);
                int kept = order[k];
                order[k] = order[other];
                order[other] = kept;
            }
            shuffled = epoch;
        }
        return order;
    }

    int length() {
        return order.length;
    }

    SplittableRandom random(int epoch, int step) {
        return new SplittableRandom(seed ^ new SplittableRandom(((long) epoch << 32) + step + 1).nextLong());
    }
}
