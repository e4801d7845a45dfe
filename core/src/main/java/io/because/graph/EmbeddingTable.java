package io.because.graph;

import io.because.domain.Require;

/// Dense vectors, one per row, in one flat array.
///
/// @param name who made them ("fastrp"), so that a model can ask for them by name
/// @param dimension length of each vector
/// @param values `[rows * dimension]`; a row of zeros means: no vector
public record EmbeddingTable(String name, int dimension, float[] values) {
    public EmbeddingTable {
        Require.positive("dimension", dimension);
        Require.that(values.length % dimension == 0, "values must hold whole vectors of " + dimension);
    }

    public int rows() {
        return values.length / dimension;
    }

    /// Index of the first value of a row.
    public int at(int row) {
        return row * dimension;
    }
}
