package io.because.collaborative;

import io.because.graph.Csr;

/// The other side's factors of one row's interactions, side by side and scaled by `√|weight|`, in pieces that stay
/// in the cache. Not thread-safe.
final class Panel {
    private static final int VALUES = 1 << 16;

    private final Csr rows;
    private final float[] others;
    private final int width;
    private final int capacity;
    private final float[] values;
    private int row = -1;
    private int gathered = -1;

    /// @param others `[rows.columns()][width]`
    Panel(Csr rows, float[] others, int width) {
        this.rows = rows;
        this.others = others;
        this.width = width;
        capacity = Math.max(1, VALUES / width);
        values = new float[capacity * width];
    }

    void open(int next) {
        row = next;
        gathered = -1;
    }

    /// Interactions of the open row.
    int size() {
        return rows.degree(row);
    }

    /// Interactions of a piece at most.
    int capacity() {
        return capacity;
    }

    int pieces() {
        return Math.ceilDiv(size(), capacity);
    }

    /// The place of a piece's first interaction in its row.
    int first(int piece) {
        return piece * capacity;
    }

    /// `√|weight| · t` of every interaction: the square root for what was liked, 0 for the others.
    void targets(float[] out) {
        for (int k = 0; k < size(); k++) {
            out[k] = (float) Math.sqrt(Math.max(0, rows.weights()[rows.from(row) + k]));
        }
    }

    /// @return how many rows of {@link #values} the piece fills
    int gather(int piece) {
        int from = rows.from(row) + first(piece);
        int count = Math.min(capacity, rows.to(row) - from);
        if (piece == gathered) {
            return count;
        }
        for (int k = 0; k < count; k++) {
            float weight = rows.weights()[from + k];
            System.arraycopy(others, rows.targets()[from + k] * width, values, k * width, width);
            if (weight != 1) {
                scale(k * width, (float) Math.sqrt(Math.abs(weight)));
            }
        }
        gathered = piece;
        return count;
    }

    private void scale(int at, float factor) {
        for (int r = at; r < at + width; r++) {
            values[r] *= factor;
        }
    }

    /// `[capacity][width]`
    float[] values() {
        return values;
    }
}
