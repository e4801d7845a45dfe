package io.because.deep;

import io.because.engine.Batch;
import io.because.graph.Csr;

/// What items are, as numbers: row `i` has 1 / n at each of its `n` genres.
///
/// @param links items x genres; more columns than {@link #MOST} count as none
record Genres(Csr links) {
    private static final int MOST = 512;

    int count() {
        return links.columns() > MOST ? 0 : links.columns();
    }

    boolean any() {
        return count() > 0;
    }

    /// @return `[items.length][count]`
    float[] of(int... items) {
        float[] rows = new float[items.length * count()];
        for (int k = 0; k < items.length; k++) {
            add(items[k], 1, rows, k * count());
        }
        return rows;
    }

    /// @return `[bags][count]`
    float[] means(Batch.Bags bags) {
        int rows = bags.offsets().length - 1;
        float[] means = new float[rows * count()];
        for (int k = 0; k < rows; k++) {
            int from = bags.offsets()[k];
            int to = bags.offsets()[k + 1];
            for (int at = from; at < to; at++) {
                add(bags.values()[at], 1f / (to - from), means, k * count());
            }
        }
        return means;
    }

    /// Says what an item is, where there are genres.
    Batch describe(Batch one, String input, int item) {
        return any() ? one.numbers(input, of(item)) : one;
    }

    private void add(int item, float weight, float[] into, int at) {
        for (int e = links.from(item); e < links.to(item); e++) {
            into[at + links.targets()[e]] += weight / links.degree(item);
        }
    }
}
