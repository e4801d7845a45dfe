package io.because.engine;

import io.because.domain.Require;

/// Embeddings: a matrix of which a batch touches a few rows, and training changes no others.
///
/// @param name unique in its network ("users")
/// @param deviation of the normal distribution that it starts from; 0: zeros
public record Table(String name, int rows, int dimension, double deviation) {
    public Table {
        Require.notBlank("name", name);
        Require.positive("rows", rows);
        Require.positive("dimension", dimension);
        Require.inRange("deviation", deviation, 0.0, 100.0);
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
