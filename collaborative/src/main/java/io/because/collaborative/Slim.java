package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.DenseKernel;
import io.because.linear.HistoryRanker;
import io.because.linear.Neighbours;
import io.because.linear.SparseKernel;
import io.because.model.Blocks;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Sparse linear regression of every item on those most similar to it.
///
/// - score: `h W`; column `w_i` minimises `½ |x_i - X w|² + l2/2 |w|² + l1 |w|₁` with `w ≥ 0` and
///   `w_ii = 0`
/// - shapes: `h[items]` the signed history, `X[users][items]` sparse, `W[items][items]` sparse
/// - cost: fit per item O(entries of its candidates · candidates per user + sweeps · candidates²), score
///   O(history · entries of a row)
/// - differs from the paper: always its feature selection (fsSLIM); coordinates descend on the Gram
///   matrix of the candidates; weights may be allowed to be negative
///
/// Ning, Karypis, "SLIM: Sparse Linear Methods for Top-N Recommender Systems", ICDM 2011.
record Slim(SlimParams params) implements ModelType {
    private static final int BLOCK = 32;

    /// Catalogues up to this size, matrix and its transpose, have all their dot products worked out once.
    private static final long DENSE_BYTES = 512L << 20;

    @Override
    public String name() {
        return "slim";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr byUser = data.liked();
        Csr byItem = byUser.transpose();
        Csr candidates = Neighbours.strongest(byItem, byUser, params.candidates(), Neighbours.cosine(byItem, 0), fit);
        @Nullable DenseGram all = DenseKernel.fits(data.items(), DENSE_BYTES) ? DenseGram.of(byUser, fit) : null;
        int[][] items = new int[data.items()][];
        float[][] weights = new float[data.items()][];
        ElasticNet net = new ElasticNet(params);
        try (var step = fit.progress().begin("weights between items", data.items())) {
            Blocks.run(data.items(), BLOCK, fit.threads(), (from, to) -> {
                LocalGram gram = all != null ? all : new SparseGram(byItem);
                for (int item = from; item < to; item++) {
                    int[] others = Arrays.copyOfRange(candidates.targets(), candidates.from(item), candidates.to(item));
                    float[] solved = net.solve(gram.of(others, item), others.length);
                    items[item] = nonZero(others, solved);
                    weights[item] = nonZero(solved);
                }
                step.advance(to - from);
            });
        }
        return HistoryRanker.of(name(), SparseKernel.ofRecommended(Csr.ofRows(items.length, items, weights)));
    }

    private static int[] nonZero(int[] items, float[] weights) {
        int[] kept = new int[items.length];
        int size = 0;
        for (int k = 0; k < items.length; k++) {
            if (weights[k] != 0) {
                kept[size++] = items[k];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static float[] nonZero(float[] weights) {
        float[] kept = new float[weights.length];
        int size = 0;
        for (float weight : weights) {
            if (weight != 0) {
                kept[size++] = weight;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return HistoryRanker.of(name(), SparseKernel.restore(arrays));
    }
}
