package io.because.linear;

import io.because.domain.Require;
import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.model.NamedArrays;
import java.util.Arrays;
import java.util.List;

/// A kernel of few entries, kept twice: a score walks the rows of the history's items, and the
/// contributions to one item, which are asked for one after another, are found in its own row.
///
/// - shapes: `byHistory[items][items]` sparse, row = the item of the history; `byItem` the same, row =
///   the recommended item, targets ascending
/// - cost: a score O(entries of the history's rows), an entry O(log entries of the item), those of a
///   history O(entries of the item + length of the history)
public final class SparseKernel implements ItemKernel {
    private static final int FEW = 8; // entries to walk for each one asked for
    private static final int GOLDEN = 0x9E3779B9; // 2^32 / golden ratio: spreads neighbours

    private final Csr byHistory;
    private final Csr byItem;

    private SparseKernel(Csr byHistory) {
        Require.sameLength("rows", byHistory.rows(), "columns", byHistory.columns());
        this.byHistory = byHistory;
        this.byItem = byHistory.transpose();
    }

    /// @param weights items x items, row = the item of the history
    public static SparseKernel ofHistory(Csr weights) {
        return new SparseKernel(weights);
    }

    /// @param weights items x items, row = the recommended item
    public static SparseKernel ofRecommended(Csr weights) {
        return new SparseKernel(weights.transpose());
    }

    /// The kernel that gave these {@link #arrays}.
    public static SparseKernel restore(NamedArrays arrays) {
        int[] offsets = arrays.ints("offsets");
        return new SparseKernel(
                new Csr(offsets.length - 1, offsets, arrays.ints("targets"), arrays.floats("similarities")));
    }

    public NamedArrays arrays() {
        return new NamedArrays()
                .put("offsets", byHistory.offsets())
                .put("targets", byHistory.targets())
                .put("similarities", byHistory.weights());
    }

    @Override
    public int items() {
        return byHistory.rows();
    }

    @Override
    public void score(List<SparseVector> histories, float[][] scores) {
        for (int h = 0; h < histories.size(); h++) {
            SparseVector history = histories.get(h);
            for (int k = 0; k < history.size(); k++) {
                add(history.indices()[k], history.values()[k], scores[h]);
            }
        }
    }

    private void add(int item, float preference, float[] scores) {
        for (int e = byHistory.from(item); e < byHistory.to(item); e++) {
            scores[byHistory.targets()[e]] += preference * byHistory.weights()[e];
        }
    }

    @Override
    public float at(int from, int to) {
        int edge = Arrays.binarySearch(byItem.targets(), byItem.from(to), byItem.to(to), from);
        return edge < 0 ? 0 : byItem.weights()[edge];
    }

    /// Walks the item's row once, where that is shorter than a search in it for each item of the history.
    @Override
    public float[] column(int[] from, int to) {
        if (byItem.degree(to) > FEW * from.length) {
            return ItemKernel.super.column(from, to);
        }
        Places places = new Places(from);
        float[] column = new float[from.length];
        for (int e = byItem.from(to); e < byItem.to(to); e++) {
            int place = places.of(byItem.targets()[e]);
            if (place >= 0) {
                column[place] = byItem.weights()[e];
            }
        }
        return column;
    }

    /// Where each of some different numbers stands: a hash table with open addresses.
    private static final class Places {
        private final int[] numbers;
        private final int[] slots; // place + 1; 0: free
        private final int shift;

        Places(int[] numbers) {
            this.numbers = numbers;
            shift = Integer.numberOfLeadingZeros(2 * numbers.length + 1);
            slots = new int[1 << (Integer.SIZE - shift)];
            for (int place = 0; place < numbers.length; place++) {
                int slot = first(numbers[place]);
                while (slots[slot] != 0) {
                    slot = next(slot);
                }
                slots[slot] = place + 1;
            }
        }

        /// -1: nowhere.
        int of(int number) {
            int slot = first(number);
            while (slots[slot] != 0 && numbers[slots[slot] - 1] != number) {
                slot = next(slot);
            }
            return slots[slot] - 1;
        }

        private int first(int number) {
            return (number * GOLDEN) >>> shift;
        }

        private int next(int slot) {
            return (slot + 1) & (slots.length - 1);
        }
    }
}
