package io.because.model;

/// Is told how a training goes.
public interface TrainingLog {
    /// Nothing is written down.
    TrainingLog NONE = (model, epoch) -> {};

    /// @param number 1 first
    /// @param loss mean over the epoch's steps
    /// @param validation after it, higher is better; NaN where nothing was measured
    /// @param rate of the optimiser in its last step
    record Epoch(int number, double loss, double validation, double rate, double seconds) {}

    /// @param epoch has just ended
    void ended(String model, Epoch epoch);
}
