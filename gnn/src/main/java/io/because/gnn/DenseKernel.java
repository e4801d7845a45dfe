package io.because.gnn;

import io.because.graph.SparseVector;
import io.because.model.Blocks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A kernel with all its entries in memory: a score is a sum of rows, a contribution one look-up.
///
/// @param values `[items][items]` row-major, row = the item of the history
record DenseKernel(int items, float[] values) implements ItemKernel {
    private static final int BLOCK = 64;

    /// @return whether `items²` floats stay within `bytes`
    static boolean fits(int items, long bytes) {
        return (long) items * items * Float.BYTES <= bytes;
    }

    /// Works another kernel out: row `j` is its score of the history that holds `j` alone.
    static DenseKernel of(ItemKernel kernel, int threads) {
        int items = kernel.items();
        float[] values = new float[Math.multiplyExact(items, items)];
        Blocks.run(items, BLOCK, threads, (from, to) -> {
            List<SparseVector> single = IntStream.range(from, to)
                    .mapToObj(item -> new SparseVector(new int[] {item}, new float[] {1}))
                    .toList();
            float[][] rows = new float[to - from][items];
            kernel.score(single, rows);
            for (int row = from; row < to; row++) {
                System.arraycopy(rows[row - from], 0, values, row * items, items);
            }
        });
        return new DenseKernel(items, values);
    }

    @Override
    public void score(List<SparseVector> histories, float[][] scores) {
        for (int h = 0; h < histories.size(); h++) {
            SparseVector history = histories.get(h);
            for (int k = 0; k < history.size(); k++) {
                DenseKernels.axpy(history.values()[k], values, history.indices()[k] * items, scores[h], 0, items);
            }
        }
    }

    @Override
    public float at(int from, int to) {
        return values[from * items + to];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DenseKernel(int n, var v) && n == items && Arrays.equals(v, values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
