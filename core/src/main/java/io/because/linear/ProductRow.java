package io.because.linear;

import io.because.graph.Csr;
import java.util.Arrays;

/// One row at a time of a sparse matrix, such as the product of two others. Memory for all columns, work for those
/// touched. Not thread-safe.
public final class ProductRow {
    private final float[] values;
    private final boolean[] seen;
    private int[] touched = new int[256];
    private int size;

    public ProductRow(int columns) {
        values = new float[columns];
        seen = new boolean[columns];
    }

    /// Adds `left[row] · right`.
    public void add(int row, Csr left, Csr right) {
        for (int e = left.from(row); e < left.to(row); e++) {
            int middle = left.targets()[e];
            float weight = left.weights()[e];
            for (int f = right.from(middle); f < right.to(middle); f++) {
                add(right.targets()[f], weight * right.weights()[f]);
            }
        }
    }

    public void add(int column, float value) {
        if (!seen[column]) {
            touch(column);
        }
        values[column] += value;
    }

    private void touch(int column) {
        if (size == touched.length) {
            touched = Arrays.copyOf(touched, 2 * size);
        }
        touched[size++] = column;
        seen[column] = true;
    }

    public void clear() {
        for (int k = 0; k < size; k++) {
            values[touched[k]] = 0;
            seen[touched[k]] = false;
        }
        size = 0;
    }

    /// Columns with at least one term.
    public int[] columns() {
        return Arrays.copyOf(touched, size);
    }

    /// `[columns]`, zero where nothing was added; may be changed at {@link #columns} until the next call of `clear`.
    public float[] values() {
        return values;
    }
}
