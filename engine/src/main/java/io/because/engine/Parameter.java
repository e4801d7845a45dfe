package io.because.engine;

import io.because.domain.Require;

/// A matrix that training changes as a whole.
///
/// @param name unique in its network ("mlp 0 weights")
/// @param deviation of the normal distribution that it starts from; 0: zeros
/// @param mean of that distribution
public record Parameter(String name, int rows, int columns, double deviation, double mean) {
    public Parameter {
        Require.notBlank("name", name);
        Require.positive("rows", rows);
        Require.positive("columns", columns);
        Require.inRange("deviation", deviation, 0.0, 100.0);
    }

    /// Starts as wide as keeps the spread of a row. Glorot, Bengio, AISTATS 2010.
    public static Parameter weights(String name, int in, int out) {
        return new Parameter(name, in, out, Math.sqrt(2.0 / (in + out)), 0);
    }

    /// A row that starts at 0.
    public static Parameter bias(String name, int columns) {
        return new Parameter(name, 1, columns, 0, 0);
    }

    /// A row that starts at 1.
    public static Parameter gain(String name, int columns) {
        return new Parameter(name, 1, columns, 0, 1);
    }

    public int size() {
        return Math.multiplyExact(rows, columns);
    }
}
