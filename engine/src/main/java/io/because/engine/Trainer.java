package io.because.engine;

/// A network in training. Holds native memory until it is closed. Not thread-safe.
public interface Trainer extends AutoCloseable {
    /// Lowers the loss of a batch.
    ///
    /// @return the loss before
    /// @throws IllegalArgumentException when the batch lacks an input, or an index is beyond its table
    double step(Batch batch, double rate);

    /// The loss of a batch without dropout; changes nothing.
    double loss(Batch batch);

    /// The gradients of {@link #loss} by every parameter and table; changes nothing.
    Weights gradients(Batch batch);

    /// A copy.
    Weights weights();

    @Override
    void close();
}
