package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.ProductRow;
import io.because.model.Blocks;
import io.because.model.ModelType.Fit;

/// All dot products at once: `XᵀX`, `X[users][items]`.
///
/// @param values `[items][items]`
record DenseGram(int items, float[] values) implements LocalGram {
    private static final int BLOCK = 64;

    static DenseGram of(Csr byUser, Fit fit) {
        Csr byItem = byUser.transpose();
        int items = byItem.rows();
        float[] gram = new float[Math.multiplyExact(items, items)];
        try (var step = fit.progress().begin("items liked together", items)) {
            Blocks.run(items, BLOCK, fit.threads(), (from, to) -> {
                ProductRow product = new ProductRow(items);
                for (int item = from; item < to; item++) {
                    product.clear();
                    product.add(item, byItem, byUser);
                    System.arraycopy(product.values(), 0, gram, item * items, items);
                }
                step.advance(to - from);
            });
        }
        return new DenseGram(items, gram);
    }

    @Override
    public float[] of(int[] chosen, int extra) {
        int side = chosen.length + 1;
        float[] gram = new float[side * side];
        for (int r = 0; r < side; r++) {
            int row = (r < chosen.length ? chosen[r] : extra) * items;
            for (int c = 0; c < chosen.length; c++) {
                gram[r * side + c] = values[row + chosen[c]];
            }
            gram[r * side + chosen.length] = values[row + extra];
        }
        return gram;
    }
}
