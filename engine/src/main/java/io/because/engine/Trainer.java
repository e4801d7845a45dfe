package io.because.engine;

import io.because.model.NamedArrays;

/// A network in training. Holds native memory until it is closed. Not thread-safe.
public interface Trainer extends AutoCloseable {
    /// What is trained.
    Network network();

    /// Does what can be done for a step before it; may be called by another thread than the training one.
    default void prepare(Batch batch) {}

    /// Lowers the loss of a batch.
    ///
    /// @param clip gradients that are longer together, as one vector, are shortened to this; infinite: never
    /// @return the loss before
    /// @throws IllegalArgumentException when the batch lacks an input, or an index is beyond its table
    /// @throws IllegalStateException when the loss or a gradient is no number, naming the first weights or
    /// expression that are none; then no weight has changed
    /// @throws BatchTooLargeException when the library finds no memory for it; then no weight has changed
    /// @throws HalfAStepException when it fails after weights have begun to change
    double step(Batch batch, double rate, double clip);

    /// The same, with gradients as they are.
    default double step(Batch batch, double rate) {
        return step(batch, rate, Double.POSITIVE_INFINITY);
    }

    /// The loss of a batch without dropout; changes nothing.
    double loss(Batch batch);

    /// The gradients of {@link #loss} by every parameter and table; changes nothing.
    Weights gradients(Batch batch);

    /// A copy.
    Weights weights();

    /// All that further steps depend on: weights, what the optimiser remembers, the number of steps. A copy.
    NamedArrays state();

    /// Goes on where {@link #state} was taken, bit for bit.
    ///
    /// @throws IllegalArgumentException when that was another network or optimiser
    void restore(NamedArrays state);

    @Override
    void close();
}
