package io.because.linear;

import io.because.graph.SparseVector;
import io.because.model.Blocks;
import java.util.List;
import java.util.stream.IntStream;

/// A kernel with all its entries in memory, twice: a score is a sum of rows, and the contributions to
/// one item, which are asked for one after another, lie side by side in a column.
///
/// - shapes: `rows[items][items]`, row = the item of the history; `columns` the same, row = the recommended item
public final class DenseKernel implements ItemKernel {
    private static final int BLOCK = 64;

    private final int items;
    private final float[] rows;
    private final float[] columns;

    private DenseKernel(int items, float[] rows) {
        this.items = items;
        this.rows = rows;
        columns = VectorMath.transposed(rows, items);
    }

    /// @return whether all of it stays within `bytes`
    public static boolean fits(int items, long bytes) {
        return 2L * items * items * Float.BYTES <= bytes;
    }

    /// Works another kernel out: row `j` is its score of the history that holds `j` alone.
    public static DenseKernel of(ItemKernel kernel, int threads) {
        int items = kernel.items();
        float[] all = new float[Math.multiplyExact(items, items)];
        Blocks.run(items, BLOCK, threads, (from, to) -> {
            List<SparseVector> single = IntStream.range(from, to)
                    .mapToObj(item -> new SparseVector(new int[] {item}, new float[] {1}))
                    .toList();
            float[][] rows = new float[to - from][items];
            kernel.score(single, rows);
            for (int row = from; row < to; row++) {
                System.arraycopy(rows[row - from], 0, all, row * items, items);
            }
        });
        return new DenseKernel(items, all);
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public void score(List<SparseVector> histories, float[][] scores) {
        for (int h = 0; h < histories.size(); h++) {
            SparseVector history = histories.get(h);
            for (int k = 0; k < history.size(); k++) {
                VectorMath.axpy(history.values()[k], rows, history.indices()[k] * items, scores[h], 0, items);
            }
        }
    }

    @Override
    public float at(int from, int to) {
        return columns[to * items + from];
    }
}
