package io.because.gnn;

import io.because.graph.Csr;
import io.because.linear.DenseKernel;
import io.because.linear.HistoryRanker;
import io.because.linear.TruncatedSvd;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;

/// Graph-filter collaborative filtering in closed form: a linear low-pass filter of the interaction graph plus its
/// ideal low-pass filter. Nothing is trained.
///
/// - score: `h (R~ᵀR~ + α D_I^-½ V Vᵀ D_I^½)`, `R~ = D_U^-½ R D_I^-½`, `V` its leading right singular vectors
/// - shapes: `h[items]` the signed history, `R~[users][items]`, `V[items][rank]`
/// - cost: see {@link TruncatedSvd} and {@link GfCfKernel}; small catalogues get the whole kernel, `items²` floats
/// - differs from the paper: interactions may have weights, histories negative ones; the user of a request needs no row
///
/// Shen, Wu, Zhang, Shan, Zhang, Letaief, Li, "How Powerful is Graph Convolution for Recommendation?", CIKM 2021.
record GfCf(GfCfParams params) implements ModelType {
    private static final long DENSE_BYTES = 256L << 20;

    @Override
    public String name() {
        return "gfcf";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr liked = data.liked();
        Csr normalised = LinearFilter.normalised(liked);
        float[] vectors = new TruncatedSvd(normalised, fit).rightVectors(params.rank(), params.iterations());
        return ranker(
                GfCfKernel.arrays(normalised, vectors, LinearFilter.itemDegrees(liked), params.alpha()), fit.threads());
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return ranker(arrays, 1);
    }

    private Ranker ranker(NamedArrays arrays, int threads) {
        GfCfKernel factors = new GfCfKernel(arrays);
        boolean small = DenseKernel.fits(factors.items(), DENSE_BYTES);
        return new HistoryRanker(name(), small ? DenseKernel.of(factors, threads) : factors, arrays);
    }
}
