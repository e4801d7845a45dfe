package io.because.engine;

import io.because.domain.Require;
import org.jspecify.annotations.Nullable;

/// Embeddings: a matrix of which a batch touches a few rows, and training changes no others.
///
/// @param name unique in its network ("users")
/// @param deviation of the normal distribution that it starts from; 0: zeros
/// @param own how this one is trained; null: as the training says
public record Table(
        String name,
        int rows,
        int dimension,
        double deviation,
        @Nullable Optimiser own) {
    public Table {
        Require.notBlank("name", name);
        Require.positive("rows", rows);
        Require.positive("dimension", dimension);
        Require.inRange("deviation", deviation, 0.0, 100.0);
        if (own instanceof Optimiser.Ftrl) {
            Require.that(deviation == 0, name + " must start at 0 to follow the leader");
        }
    }

    public Table(String name, int rows, int dimension, double deviation) {
        this(name, rows, dimension, deviation, null);
    }

    /// The same, trained in another way than the rest of its network.
    public Table with(Optimiser optimiser) {
        return new Table(name, rows, dimension, deviation, optimiser);
    }

    public int size() {
        return Math.multiplyExact(rows, dimension);
    }

    /// The row that the batch names.
    public Expr rows(String input) {
        return new Expr.Rows(this, input);
    }

    /// The mean of the rows that the batch names.
    public Expr meanOf(String input) {
        return new Expr.MeanOfRows(this, input);
    }
}
