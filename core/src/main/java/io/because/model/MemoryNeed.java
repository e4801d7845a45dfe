package io.because.model;

import java.util.Locale;

/// Refuses work that would not fit, before it starts.
public final class MemoryNeed {
    private static final double MEBI = 1 << 20;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private MemoryNeed() {}

    /// @param what needs the memory ("ials")
    /// @throws IllegalStateException when the heap has less left; the sentence has both numbers
    public static void check(String what, double bytes) {
        if (bytes > left()) {
            System.gc(); // what is free counts only after a collection
        }
        if (bytes > left()) {
            throw new IllegalStateException(what + " needs about " + mebibytes(bytes) + " MiB, the heap has "
                    + mebibytes(left()) + " MiB left (set BECAUSE_HEAP)");
        }
    }

    /// @param bytes of all that is kept at once, a `side x side` matrix of floats among it
    /// @throws IllegalStateException when the heap has less left, or an array cannot hold the matrix
    public static void checkSquare(String what, long side, double bytes) {
        if (side * side > LARGEST_ARRAY) {
            throw new IllegalStateException(what + " needs " + side + " x " + side
                    + " numbers in one array, which holds " + LARGEST_ARRAY + " at most; take another model");
        }
        check(what, bytes);
    }

    private static double left() {
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    private static String mebibytes(double bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / MEBI);
    }
}
