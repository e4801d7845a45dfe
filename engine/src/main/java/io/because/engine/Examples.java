package io.because.engine;

/// Where batches come from. Called from one thread that is not the training one; a batch depends on its
/// place alone.
public interface Examples {
    int stepsPerEpoch();

    Batch batch(int epoch, int step);
}
