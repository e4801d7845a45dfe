package io.because.collaborative;

import io.because.graph.Csr;
import io.because.graph.TopK;
import io.because.linear.HistoryRanker;
import io.because.linear.PositiveDefinite;
import io.because.linear.SparseKernel;
import io.because.model.Blocks;
import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.stream.IntStream;

/// Linear regression of every item on all others, in closed form.
///
/// - score: `h B`, `B = I - P diag(P)⁻¹`, `P = (XᵀX + λI)⁻¹`: the minimum of `|X - XB|² + λ|B|²` with a
///   zero diagonal
/// - shapes: `h[items]` the signed history, `X[users][items]` sparse, `P[items][items]` dense, `B`
///   sparse: the `neighbours` strongest weights of each column
/// - cost: fit O(Σ_u degree_u² + items³ / 2), items² floats; score O(history · neighbours)
/// - differs from the paper: weak weights are left out, interactions may have weights
///
/// Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019.
record Ease(EaseParams params) implements ModelType {
    private static final int BLOCK = 64;

    @Override
    public String name() {
        return "ease";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        int items = data.items();
        MemoryNeed.checkSquare(name(), items, (double) bytes(items));
        float[] p = DenseGram.of(data.liked(), fit).values();
        for (int item = 0; item < items; item++) {
            p[item * items + item] += (float) params.ridge();
        }
        PositiveDefinite.invert(p, items, fit);
        return HistoryRanker.of(name(), SparseKernel.ofRecommended(strongest(p, items, fit)));
    }

    /// The dense matrix, and what is kept of it: rows, one matrix and its two transposes.
    private long bytes(long items) {
        long kept = items * Math.min(items, params.neighbours());
        return items * items * Float.BYTES + 4 * kept * (Integer.BYTES + Float.BYTES);
    }

    /// The strongest weights of each column `i` of `B`, `B_ji = -P_ji / P_ii`; `P` is symmetric.
    private Csr strongest(float[] p, int items, Fit fit) {
        int[][] neighbours = new int[items][];
        float[][] weights = new float[items][];
        Blocks.run(items, BLOCK, fit.threads(), (from, to) -> {
            float[] strength = new float[items];
            for (int item = from; item < to; item++) {
                int row = item * items;
                int self = item;
                for (int other = 0; other < items; other++) {
                    strength[other] = Math.abs(p[row + other]);
                }
                int[] others = IntStream.range(0, items)
                        .filter(other -> other != self && strength[other] > 0)
                        .toArray();
                neighbours[item] = TopK.selectUnordered(strength, others, params.neighbours());
                weights[item] = new float[neighbours[item].length];
                for (int k = 0; k < weights[item].length; k++) {
                    weights[item][k] = -p[row + neighbours[item][k]] / p[row + item];
                }
            }
        });
        return Csr.ofRows(neighbours.length, neighbours, weights);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return HistoryRanker.of(name(), SparseKernel.restore(arrays));
    }
}
