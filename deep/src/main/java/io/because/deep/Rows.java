package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Inference;
import java.util.function.IntFunction;

/// Rows that are worked out once, when a fit is done.
final class Rows {
    private Rows() {}

    /// One row for each index.
    ///
    /// @param input that names the row, the only one of the tower
    static float[] of(Inference tower, String input, int rows, int dimension) {
        return of(tower, row -> new Batch(1).indices(input, row), rows, dimension);
    }

    static float[] of(Inference tower, IntFunction<Batch> batch, int rows, int dimension) {
        float[] values = new float[Math.multiplyExact(rows, dimension)];
        Inference.Scratch scratch = tower.scratch(1);
        for (int row = 0; row < rows; row++) {
            System.arraycopy(tower.compute(batch.apply(row), scratch), 0, values, row * dimension, dimension);
        }
        return values;
    }

    /// Two matrices beside each other.
    static float[] beside(float[] left, int leftColumns, float[] right, int rightColumns) {
        int rows = left.length / leftColumns;
        int columns = leftColumns + rightColumns;
        float[] both = new float[Math.multiplyExact(rows, columns)];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(left, row * leftColumns, both, row * columns, leftColumns);
            System.arraycopy(right, row * rightColumns, both, row * columns + leftColumns, rightColumns);
        }
        return both;
    }
}
