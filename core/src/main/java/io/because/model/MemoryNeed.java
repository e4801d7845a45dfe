package io.because.model;

import java.util.Locale;

/// Refuses work that would not fit, before it starts.
public final class MemoryNeed {
    private static final double MEBI = 1 << 20;

    private MemoryNeed() {}

    /// @param what needs the memory ("ials")
    /// @throws IllegalStateException when the heap can never be as large; the sentence has both numbers
    public static void check(String what, double bytes) {
        double most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            throw new IllegalStateException(what + " needs about " + mebibytes(bytes) + " MiB, the heap may grow to "
                    + mebibytes(most) + " MiB (set BECAUSE_HEAP)");
        }
    }

    private static String mebibytes(double bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / MEBI);
    }
}
