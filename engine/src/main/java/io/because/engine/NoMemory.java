package io.because.engine;

import java.util.List;

/// Libraries find no memory, and have no type for saying so.
public final class NoMemory {
    private static final double MIB = 1L << 20;

    /// Libtorch on a GPU, libtorch on a CPU, ND4J, C++.
    private static final List<String> WORDS =
            List.of("out of memory", "can't allocate memory", "Allocation failed", "bad_alloc");

    private NoMemory() {}

    /// Is it what a failure came from?
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof OutOfMemoryError || WORDS.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    /// What is said where not even the weights fit.
    ///
    /// @param where the memory is ("main memory")
    public static IllegalStateException forWeights(
            Network network, Optimiser optimiser, String where, Throwable cause) {
        return new IllegalStateException(
                "the weights of this network need " + (long) Math.ceil(network.trainedBytes(optimiser) / MIB)
                        + " MiB of " + where + " with what the optimiser remembers of them, which it does not have",
                cause);
    }
}
