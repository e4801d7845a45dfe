package io.because.graph;

import java.util.Arrays;

/// When each edge of a live graph came about, by its number. One writer, who releases a number after it was put; any
/// number of readers, who acquired it.
final class EdgeMoments {
    private static final int BLOCK_BITS = 16;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private volatile long[][] blocks = new long[0][];

    /// @param number the next one
    /// @param at epoch seconds
    void put(int number, long at) {
        long[][] present = blocks;
        if (number >>> BLOCK_BITS == present.length) {
            present = Arrays.copyOf(present, present.length + 1);
            present[present.length - 1] = new long[BLOCK];
            blocks = present;
        }
        present[number >>> BLOCK_BITS][number & (BLOCK - 1)] = at;
    }

    long of(int number) {
        return blocks[number >>> BLOCK_BITS][number & (BLOCK - 1)];
    }
}
