package io.because.engine;

import io.because.domain.Require;
import org.jspecify.annotations.Nullable;

/// A matrix that training changes as a whole.
///
/// @param name unique in its network ("mlp 0 weights")
/// @param deviation of the normal distribution that it starts from; 0: zeros
/// @param mean of that distribution
/// @param own how this one is trained; null: as the training says
public record Parameter(
        String name,
        int rows,
        int columns,
        double deviation,
        double mean,
        @Nullable Optimiser own) {
    public Parameter {
        Require.notBlank("name", name);
        Require.positive("rows", rows);
        Require.positive("columns", columns);
        Require.inRange("deviation", deviation, 0.0, 100.0);
        if (own instanceof Optimiser.Ftrl) {
            Require.that(deviation == 0 && mean == 0, name + " must start at 0 to follow the leader");
        }
    }

    public Parameter(String name, int rows, int columns, double deviation, double mean) {
        this(name, rows, columns, deviation, mean, null);
    }

    /// The same, trained in another way than the rest of its network.
    public Parameter with(Optimiser optimiser) {
        return new Parameter(name, rows, columns, deviation, mean, optimiser);
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
