package io.because.gnn;

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
/// - cost: see {@link TruncatedSvd} and {@link GraphFilter}; small catalogues get the whole kernel, `items²` floats
/// - differs from the paper: interactions may have weights, histories negative ones; the user of a request needs no row
///
/// Shen, Wu, Zhang, Shan, Zhang, Letaief, Li, "How Powerful is Graph Convolution for Recommendation?", CIKM 2021.
record GfCf(GfCfParams params) implements ModelType {
    @Override
    public String name() {
        return "gfcf";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        SpectralFit spectral = SpectralFit.of(data.liked(), fit);
        float[] vectors = spectral.vectors(params.rank(), params.iterations());
        NamedArrays arrays = spectral.arrays(vectors, new BspmParams.Filter(params.alpha(), params.rank(), 0), 1);
        return SpectralKernel.ranker(name(), arrays, fit.threads());
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return SpectralKernel.ranker(name(), arrays, 1);
    }
}
