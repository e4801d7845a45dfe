package io.because.engine.torch;

import io.because.engine.Table;
import java.util.Arrays;

/// The rows of a table that a batch touches, each once. Reused from batch to batch: what it costs
/// depends on the batch alone.
final class TouchedRows {
    private final int[] placeOfRow; // valid where seenInBatch is this batch
    private final int[] seenInBatch;
    private int[] rows = new int[1024];
    private int count;
    private int batch;

    TouchedRows(Table table) {
        placeOfRow = new int[table.rows()];
        seenInBatch = new int[table.rows()];
    }

    void begin() {
        batch++;
        count = 0;
    }

    /// @return the place of each row among those touched
    int[] places(int[] wanted) {
        int[] places = new int[wanted.length];
        for (int k = 0; k < wanted.length; k++) {
            int row = wanted[k];
            if (seenInBatch[row] != batch) {
                seenInBatch[row] = batch;
                placeOfRow[row] = count;
                if (count == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * count);
                }
                rows[count++] = row;
            }
            places[k] = placeOfRow[row];
        }
        return places;
    }

    int[] rows() {
        return Arrays.copyOf(rows, count);
    }
}
