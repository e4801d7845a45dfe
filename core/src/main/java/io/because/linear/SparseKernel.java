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
/// - cost: a score O(entries of the history's rows), an entry O(log entries of the item)
public final class SparseKernel implements ItemKernel {
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
}
