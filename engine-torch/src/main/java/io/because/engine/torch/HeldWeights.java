package io.because.engine.torch;

import io.because.engine.Batch;
import io.because.engine.HalfAStepException;
import io.because.engine.Weights;
import io.because.model.NamedArrays;
import java.util.function.Predicate;

/// The weights of a network in training, where they lie. Tensors belong to the pointer scope of the caller. Not
/// thread-safe, {@link #prepare} excepted.
sealed interface HeldWeights extends AutoCloseable permits HostWeights, DeviceWeights {
    /// Does what can be done for a step before it; may be called by another thread.
    void prepare(Batch batch);

    /// Whether training changes a parameter or table.
    boolean moves(String name);

    /// What a pass over a batch begins with.
    ///
    /// @param differentiated the names of weights whose gradients will be asked for
    /// @throws IllegalArgumentException when the batch lacks an input, or an index is beyond its table
    Leaves leaves(Batch batch, Predicate<String> differentiated);

    /// Takes a step down the gradients.
    ///
    /// @param clip gradients that are longer together, as one vector, are shortened to this; infinite: never
    /// @throws IllegalStateException when a gradient is no number; then no weight has changed
    /// @throws HalfAStepException when it fails after that
    void move(Batch batch, Leaves.Gradients gradients, double rate, double clip);

    /// Whole gradients, of every parameter and table.
    Weights gradients(Batch batch, Leaves.Gradients gradients);

    /// The number of steps so far.
    long steps();

    /// A copy.
    Weights weights();

    /// All that further steps depend on, a copy; of the same form wherever weights lie.
    NamedArrays state();

    /// Goes on where {@link #state} was taken.
    void restore(NamedArrays state);

    @Override
    void close();
}
