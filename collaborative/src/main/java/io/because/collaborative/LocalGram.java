package io.because.collaborative;

import io.because.graph.Csr;
import java.util.Arrays;

/// Dot products among a few rows of a sparse matrix. The entries of each column are chained while the rows pass by, so
/// only entries that meet are multiplied. Not thread-safe.
///
/// - cost: O(Σ_c n_c²), `n_c` those of the rows that have column `c`
final class LocalGram {
    private static final int NONE = -1;

    private final Csr matrix;
    private final int[] last; // [columns] newest entry of the chain, NONE when empty
    private int[] before = new int[1024]; // [entries] the one before in the same column
    private int[] row = new int[1024]; // [entries] position among the chosen rows
    private float[] weight = new float[1024];
    private int size;

    LocalGram(Csr matrix) {
        this.matrix = matrix;
        last = new int[matrix.columns()];
        Arrays.fill(last, NONE);
    }

    /// @param rows all different
    /// @param extra one row more, behind them
    /// @return `[rows + 1][rows + 1]`
    float[] of(int[] rows, int extra) {
        int side = rows.length + 1;
        float[] gram = new float[side * side];
        for (int position = 0; position < side; position++) {
            add(position < rows.length ? rows[position] : extra, position, gram, side);
        }
        for (int position = 0; position < side; position++) {
            forget(position < rows.length ? rows[position] : extra);
        }
        size = 0;
        for (int r = 0; r < side; r++) {
            for (int c = r + 1; c < side; c++) {
                gram[r * side + c] = gram[c * side + r];
            }
        }
        return gram;
    }

    private void add(int matrixRow, int position, float[] gram, int side) {
        for (int e = matrix.from(matrixRow); e < matrix.to(matrixRow); e++) {
            int column = matrix.targets()[e];
            float own = matrix.weights()[e];
            int entry = append(column, position, own);
            for (int other = entry; other != NONE; other = before[other]) {
                gram[position * side + row[other]] += own * weight[other];
            }
        }
    }

    private int append(int column, int position, float own) {
        if (size == row.length) {
            before = Arrays.copyOf(before, 2 * size);
            row = Arrays.copyOf(row, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        before[size] = last[column];
        row[size] = position;
        weight[size] = own;
        last[column] = size;
        return size++;
    }

    private void forget(int matrixRow) {
        for (int e = matrix.from(matrixRow); e < matrix.to(matrixRow); e++) {
            last[matrix.targets()[e]] = NONE;
        }
    }
}
