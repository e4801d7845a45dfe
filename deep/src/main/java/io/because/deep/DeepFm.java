package io.because.deep;

import io.because.engine.Engine;
import io.because.engine.Expr;
import java.util.List;
import java.util.function.Function;

/// A factorisation machine and a perceptron over the same embeddings of users', items' and context's
/// features.
///
/// - score: `Σ w_f + Σ_{f<g} v_f · v_g + mlp([v_1, v_2, ...])`, where the sum over pairs of fields is
///   `½ Σ_d ((Σ_f v_fd)² - Σ_f v_fd²)` among the item's, and the product of both sums between user and
///   item
/// - shapes: `v_f[categories][dimension]`, `w_f[categories][1]` for each field; a field of which
///   somebody has several categories (genres) counts with their mean
/// - differs from the paper: trained by a sampled softmax over items, not by the click of single ones;
///   so what is the same for all items, `w_f` and pairs of the user's fields, is left out
///
/// Guo, Tang, Ye, Li, He, "DeepFM: A Factorization-Machine based Neural Network for CTR Prediction",
/// IJCAI 2017.
record DeepFm(DeepFmParams params, Function<String, Engine> engines, Embeddings embeddings) implements FeatureModel {
    static final String NAME = "deepfm";
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
    public Expr score(PairInputs inputs) {
        double deviation = DEVIATION / Math.sqrt(params.dimension());
        List<Expr> u = Layers.users(inputs, params.dimension(), deviation);
        List<Expr> i = Layers.items(inputs, params.dimension(), deviation);
        Expr pairs = Layers.sum(u).spread().dot(Layers.sum(i)).plus(among(i));
        Expr deep = Layers.output(
                Layers.perceptron(new Expr.Concat(u), new Expr.Concat(i), params.layers(), params.dropout()));
        return Layers.linear(inputs.items()).plus(pairs).plus(deep);
    }

    /// `Σ_{f<g} v_f · v_g`
    private static Expr among(List<Expr> v) {
        Expr sum = Layers.sum(v);
        Expr squares = Layers.sum(v.stream().map(one -> one.times(one)).toList());
        return sum.times(sum).minus(squares).rowSum().scaled(0.5);
    }
}
