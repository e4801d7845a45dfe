package io.because.deep;

import java.util.SplittableRandom;

/// Randomness that depends on its place in the training alone, whoever draws it and when.
final class Seeds {
    private Seeds() {}

    static SplittableRandom at(long seed, int epoch, int step) {
        return new SplittableRandom(seed ^ new SplittableRandom(((long) epoch << 32) + step).nextLong());
    }

    static void shuffle(int[] values, SplittableRandom random) {
        for (int k = values.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int kept = values[k];
            values[k] = values[other];
            values[other] = kept;
        }
    }
}
