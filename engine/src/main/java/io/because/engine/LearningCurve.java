package io.because.engine;

import java.util.List;

/// How training went.
///
/// @param epochs from the first
/// @param best the epoch whose weights were kept
public record LearningCurve(List<Epoch> epochs, int best) {
    /// @param loss mean over the epoch's batches
    /// @param validation after it, higher is better; NaN where nothing was measured
    public record Epoch(double loss, double validation, double seconds) {}

    public LearningCurve {
        epochs = List.copyOf(epochs);
    }
}
