package io.because.collaborative;

import java.util.Locale;

/// Whether a fit fits into memory, before it starts.
final class Heap {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Heap() {}

    /// @param bytes of all that the fit keeps at once
    /// @throws IllegalStateException when they are more than the heap has left, or a `side x side` matrix
    ///     is more than an array holds
    static void require(String model, int side, long bytes) {
        String what = side + " x " + side + " weights";
        if ((long) side * side > LARGEST_ARRAY) {
            throw new IllegalStateException(model + " needs " + gibibytes(bytes) + " for " + what
                    + " in one array, which holds 8.0 GiB at most; take another model");
        }
        if (bytes > available()) {
            System.gc(); // what is free counts only after a collection
        }
        if (bytes > available()) {
            throw new IllegalStateException(model + " needs " + gibibytes(bytes) + " for " + what + ", the heap has "
                    + gibibytes(available()) + " left; give it more (-Xmx) or take another model");
        }
    }

    private static long available() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1L << 30));
    }
}
