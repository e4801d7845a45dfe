package io.because.collaborative;

/// Dot products among a few columns of users x items. Not thread-safe.
interface LocalGram {
    /// @param items all different
    /// @param extra one item more, behind them
    /// @return `[items + 1][items + 1]`
    float[] of(int[] items, int extra);
}
