package io.because.linear;

import io.because.domain.Require;
import io.because.graph.SparseVector;
import io.because.linear.VectorMath.Matrix;
import io.because.linear.VectorMath.Size;
import java.util.Arrays;
import java.util.List;

/// A kernel of low rank: `K[j][i] = in_j · Σ_r V[r][j] V[r][i] · out_i`.
///
/// - shapes: `V[rank][items]` row-major, kept a second time by item; `in[items]`, `out[items]`
/// - cost of a score: O(items · rank), of an entry O(rank)
public final class LowRank implements ItemKernel {
    /// Columns of `V` that are worked on for all histories while they are in the cache.
    private static final int TILE = 256;

    private final int items;
    private final int rank;
    private final float[] vectors;
    private final float[] byItem; // [items][rank]
    private final float[] in;
    private final float[] out;

    public LowRank(float[] vectors, float[] in, float[] out) {
        Require.sameLength("in", in.length, "out", out.length);
        Require.that(
                vectors.length % Math.max(1, in.length) == 0,
                "vectors must hold whole rows of " + in.length + " items, were " + vectors.length + " values");
        this.vectors = vectors;
        this.in = in;
        this.out = out;
        this.items = in.length;
        this.rank = items == 0 ? 0 : vectors.length / items;
        byItem = turned();
    }

    private float[] turned() {
        float[] turned = new float[vectors.length];
        for (int r = 0; r < rank; r++) {
            for (int item = 0; item < items; item++) {
                turned[item * rank + r] = vectors[r * items + item];
            }
        }
        return turned;
    }

    @Override
    public int items() {
        return items;
    }

    @Override
    public void score(List<SparseVector> histories, float[][] scores) {
        int count = histories.size();
        float[] spectra = new float[count * rank];
        for (int h = 0; h < count; h++) {
            spectrum(histories.get(h), spectra, h * rank);
        }
        float[] products = new float[count * TILE];
        for (int from = 0; from < items; from += TILE) {
            int width = Math.min(TILE, items - from);
            Arrays.fill(products, 0);
            VectorMath.addProduct(
                    Matrix.rowMajor(spectra, 0, rank),
                    Matrix.rowMajor(vectors, from, items),
                    Matrix.rowMajor(products, 0, TILE),
                    new Size(count, rank, 0, width));
            for (int h = 0; h < count; h++) {
                for (int c = 0; c < width; c++) {
                    scores[h][from + c] += products[h * TILE + c] * out[from + c];
                }
            }
        }
    }

    /// Adds `Σ_j history_j in_j V[·][j]` to `spectra[at .. at + rank)`.
    private void spectrum(SparseVector history, float[] spectra, int at) {
        for (int k = 0; k < history.size(); k++) {
            int item = history.indices()[k];
            float weight = history.values()[k] * in[item];
            VectorMath.axpy(weight, byItem, item * rank, spectra, at, rank);
        }
    }

    @Override
    public float at(int from, int to) {
        double sum = 0;
        for (int r = 0; r < rank; r++) {
            sum += (double) byItem[from * rank + r] * byItem[to * rank + r];
        }
        return (float) (sum * in[from] * out[to]);
    }
}
