package io.because.engine;

import java.util.List;

/// Trains networks with a native library.
public interface Engine {
    /// As on the command line ("torch").
    String name();

    /// The library that does the work, and where ("libtorch 2.10.0, cpu").
    String backend();

    /// The same on each other device of this machine that it could use as well, such as the CPU beside a GPU.
    default List<Engine> onOtherDevices() {
        return List.of();
    }

    /// Same network, weights, seed, threads and batches give the same weights, bit for bit.
    ///
    /// @param initial copied, not kept
    /// @param seed of dropout
    /// @throws IllegalStateException when there is no memory for the weights
    Trainer trainer(Network network, Weights initial, Optimiser optimiser, long seed, int threads);
}
