package io.because.collaborative;

import io.because.graph.Csr;
import java.util.Arrays;

/// Works the dot products out when they are asked for, without memory for all of them. The entries of
/// each user are chained while the items pass by, so that only entries that meet are multiplied.
///
/// - cost: O(Σ_u n_u²), `n_u` those of the chosen items that user `u` has
final class SparseGram implements LocalGram {
    private static final int NONE = -1;

    private final Csr byItem;
    private final int[] last; // [users] newest entry of the chain, NONE when empty
    private int[] before = new int[1024]; // [entries] the one before of the same user
    private int[] position = new int[1024]; // [entries] among the chosen items
    private float[] weight = new float[1024];
    private int size;

    SparseGram(Csr byItem) {
        this.byItem = byItem;
        last = new int[byItem.columns()];
        Arrays.fill(last, NONE);
    }

    @Override
    public float[] of(int[] items, int extra) {
        int[] chosen = Arrays.copyOf(items, items.length + 1);
        chosen[items.length] = extra;
        int side = chosen.length;
        float[] gram = new float[side * side];
        for (int r = 0; r < side; r++) {
            add(chosen[r], r, gram, side);
        }
        for (int item : chosen) {
            forget(item);
        }
        size = 0;
        for (int r = 0; r < side; r++) {
            for (int c = r + 1; c < side; c++) {
                gram[r * side + c] = gram[c * side + r];
            }
        }
        return gram;
    }

    private void add(int item, int row, float[] gram, int side) {
        for (int e = byItem.from(item); e < byItem.to(item); e++) {
            float own = byItem.weights()[e];
            for (int other = append(byItem.targets()[e], row, own); other != NONE; other = before[other]) {
                gram[row * side + position[other]] += own * weight[other];
            }
        }
    }

    private int append(int user, int row, float own) {
        if (size == position.length) {
            before = Arrays.copyOf(before, 2 * size);
            position = Arrays.copyOf(position, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        before[size] = last[user];
        position[size] = row;
        weight[size] = own;
        last[user] = size;
        return size++;
    }

    private void forget(int item) {
        for (int e = byItem.from(item); e < byItem.to(item); e++) {
            last[byItem.targets()[e]] = NONE;
        }
    }
}
