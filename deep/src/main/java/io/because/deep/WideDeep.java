package io.because.deep;

import io.because.engine.Engine;
import io.because.engine.Expr;
import java.util.function.Function;

/// A linear model over pairs of features, which remembers, and a perceptron over embeddings, which
/// generalises, trained together, each by an optimiser of its own.
///
/// - score: `Σ_g w_g + Σ_{f,g} w_fg + mlp([v_1, v_2, ...])`, `f` a field of the user or context and `g`
///   one of the item (age x genre)
/// - shapes: `w_g[categories][1]`, `w_fg[categories of f · categories of g][1]` by FTRL,
///   `v_f[categories][dimension]` by the optimiser of the training, AdamW
/// - differs from the paper: trained by a sampled softmax over items, not by the installation of single
///   ones; crosses are of all fields up to a number of rows, none chosen by hand
///
/// Cheng, Koc, Harmsen, Shaked, Chandra, Aradhye, Anderson, Corrado, Chai, Ispir, Anil, Haque, Hong,
/// Jain, Liu, Shah, "Wide & Deep Learning for Recommender Systems", DLRS 2016.
record WideDeep(WideDeepParams params, Function<String, Engine> engines, Embeddings embeddings)
        implements FeatureModel {
    static final String NAME = "wide-deep";
    private static final double DEVIATION = 0.1;

    @Override
    public String name() {
        return params.training().named(NAME);
    }

    @Override
    public FeatureTraining training() {
        return params.training();
    }

    @Override
    public int crosses() {
        return params.crosses();
    }

    @Override
    public Expr score(PairInputs inputs) {
        Expr u = new Expr.Concat(Layers.users(inputs, params.dimension(), DEVIATION));
        Expr i = new Expr.Concat(Layers.items(inputs, params.dimension(), DEVIATION));
        Expr deep = Layers.output(Layers.perceptron(u, i, params.layers(), params.dropout()));
        return Layers.wide(inputs, params.wide()).plus(deep);
    }
}
