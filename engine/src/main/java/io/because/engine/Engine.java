package io.because.engine;

/// Trains networks with a native library.
public interface Engine {
    /// As on the command line ("torch").
    String name();

    /// The library that does the work, and where ("libtorch 2.10.0, cpu").
    String backend();

    /// Same network, weights, seed, threads and batches give the same weights, bit for bit.
    ///
    /// @param initial copied, not kept
    /// @param seed of dropout
    Trainer trainer(Network network, Weights initial, Optimiser optimiser, long seed, int threads);
}
