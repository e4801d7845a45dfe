package io.because.gnn;

import io.because.linear.TruncatedSvd;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import org.hipparchus.analysis.polynomials.PolynomialFunction;

/// Blurring-sharpening process model with early merge: a history is blurred by one step along the item graph and by the
/// graph's ideal low-pass filter, then sharpened by going backwards in time. Nothing is trained.
///
/// - score: `h (P + β D_I^-½ V Vᵀ D_I^½) q(P)`, `P = R~ᵀR~`, `R~ = D_U^-½ R D_I^-½`, `V` its leading right singular
///   vectors; `q` is `dz/dt = -P z` over time `T` by Runge-Kutta steps of order 4,
///   `q = (1 - sP + (sP)²/2 - (sP)³/6 + (sP)⁴/24)^steps` with `s = T / steps`
/// - shapes: `h[items]` the signed history, `R~[users][items]`, `V[items][rank]`
/// - cost: see {@link TruncatedSvd} and {@link GraphFilter}; small catalogues get the whole kernel, `items²` floats
/// - differs from the paper: `β`, the rank and `T` are chosen from a few by {@link FilterSearch}; the filters are
///   multiplied out once, so that a score is a walk, made shorter by {@link ShorterWalk}, and a product of low rank;
///   interactions may have weights, histories negative ones; the user of a request needs no row
///
/// Choi, Hong, Park, Cho, "Blurring-Sharpening Process Models for Collaborative Filtering", SIGIR 2023, BSPM-EM.
record Bspm(BspmParams params) implements ModelType {
    @Override
    public String name() {
        return "bspm";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        BspmParams.Filter filter = chosen(data, fit);
        SpectralFit spectral = SpectralFit.of(data.liked(), fit);
        float[] vectors = spectral.vectors(filter.rank(), params.iterations());
        NamedArrays arrays = spectral.arrays(vectors, filter, sharpening(filter.time()));
        return SpectralKernel.ranker(name(), arrays, fit.threads());
    }

    private BspmParams.Filter chosen(TrainingData data, Fit fit) {
        return params.filters().size() == 1 ? params.filters().getFirst() : new FilterSearch(data, fit).best(this);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return SpectralKernel.ranker(name(), arrays, 1);
    }

    /// Coefficients of `q`, the constant first.
    float[] sharpening(double time) {
        double s = time / params.steps();
        var step = new PolynomialFunction(1, -s, s * s / 2, -s * s * s / 6, s * s * s * s / 24);
        var product = new PolynomialFunction(1);
        for (int k = 0; k < params.steps(); k++) {
            product = product.multiply(step);
        }
        return ShorterWalk.floats(product.getCoefficients());
    }
}
