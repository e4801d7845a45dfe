package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.linear.DenseKernel;
import io.because.linear.HistoryRanker;
import io.because.linear.ItemKernel;
import io.because.linear.LowRank;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import java.util.List;

/// A walk along the item graph and, beside it, what its leading singular vectors say: the sum of a {@link GraphFilter}
/// and a {@link LowRank} kernel.
record SpectralKernel(GraphFilter walk, LowRank lowPass) implements ItemKernel {
    private static final long DENSE_BYTES = 256L << 20;

    /// What restores the kernel.
    ///
    /// @param coefficients of the walk
    /// @param from `[items][rank]` of the low-rank part
    /// @param to `[rank][items]`
    static NamedArrays arrays(Csr normalised, float[] coefficients, float[] from, float[] to) {
        int items = normalised.columns();
        int rank = items == 0 ? 0 : from.length / items;
        return new NamedArrays()
                .put("coefficients", coefficients)
                .put("from", from, items, rank)
                .put("to", to, rank, items)
                .put("offsets", normalised.offsets())
                .put("targets", normalised.targets())
                .put("weights", normalised.weights());
    }

    static SpectralKernel of(NamedArrays arrays) {
        int items = (int) arrays.shape("from")[0];
        Csr normalised = new Csr(items, arrays.ints("offsets"), arrays.ints("targets"), arrays.floats("weights"));
        return new SpectralKernel(
                new GraphFilter(normalised, arrays.floats("coefficients")),
                new LowRank(items, arrays.floats("from"), arrays.floats("to")));
    }

    /// Small catalogues get the whole kernel, `items²` floats, worked out once.
    static Ranker ranker(String name, NamedArrays arrays, int threads) {
        SpectralKernel kernel = of(arrays);
        boolean small = DenseKernel.fits(kernel.items(), DENSE_BYTES);
        return new HistoryRanker(name, small ? DenseKernel.of(kernel, threads) : kernel, arrays);
    }

    @Override
    public int items() {
        return lowPass.items();
    }

    @Override
    public void score(List<SparseVector> histories, float[][] scores) {
        lowPass.score(histories, scores);
        walk.score(histories, scores);
    }

    @Override
    public float at(int from, int to) {
        return walk.at(from, to) + lowPass.at(from, to);
    }

    @Override
    public float[] column(int[] from, int to) {
        float[] column = walk.column(from, to);
        float[] low = lowPass.column(from, to);
        for (int k = 0; k < column.length; k++) {
            column[k] += low[k];
        }
        return column;
    }
}
