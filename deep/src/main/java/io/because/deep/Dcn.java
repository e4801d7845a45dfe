package io.because.deep;

import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Parameter;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.function.Function;

/// Deep and cross network, second version: layers that multiply features with each other, beside a
/// perceptron.
///
/// - cross layers: `x_{l+1} = x_0 ⊙ (x_l W_l + b_l) + x_l`, `x_0` all embeddings beside each other
/// - score: `wᵀ [x_L, mlp(x_0)]`
/// - shapes: `x[fields · dimension]`, `W[fields · dimension][fields · dimension]`
/// - differs from the paper: trained by a sampled softmax over items, not by the click of single ones
///
/// Wang, Shivanna, Cheng, Jain, Lin, Hong, Chi, "DCN V2: Improved Deep & Cross Network and Practical
/// Lessons for Web-scale Learning to Rank Systems", WWW 2021 (the parallel form).
record Dcn(DcnParams params, Function<String, Engine> engines) implements ModelType {
    static final String NAME = "dcn";
    private static final double DEVIATION = 0.1;

    @Override
    public String name() {
        return params.training().named(NAME);
    }

    @Override
    public boolean readsUsers() {
        return params.training().features();
    }

    /// The equations.
    Expr score(PairInputs inputs) {
        Expr u = new Expr.Concat(Layers.embedded(inputs.users(), params.dimension(), DEVIATION));
        Expr i = new Expr.Concat(Layers.embedded(inputs.items(), params.dimension(), DEVIATION));
        Expr x0 = Expr.concat(u.spread(), i);
        Expr x = x0.times(Layers.joint("cross 1", u, i, x0.columns())).plus(x0);
        for (int l = 2; l <= params.crossLayers(); l++) {
            Parameter w = Parameter.weights("cross " + l, x0.columns(), x0.columns());
            x = x0.times(x.matmul(w).plus(Parameter.bias("cross " + l + " bias", x0.columns())))
                    .plus(x);
        }
        return Layers.output(Expr.concat(x, Layers.perceptron(u, i, params.layers(), params.dropout())));
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return fitting().fit(this::score, data, fit);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return fitting().restore(this::score, arrays);
    }

    private FeatureFit fitting() {
        return new FeatureFit(name(), params.training(), 0, engines);
    }
}
