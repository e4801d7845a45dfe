package io.because.deep;

import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Parameter;
import java.util.function.Function;

/// Deep and cross network, second version: layers that multiply features with each other, beside a
/// perceptron.
///
/// - cross layers of low rank: `x_{l+1} = x_0 ⊙ (x_l V_l U_l + b_l) + x_l`, `x_0` all embeddings beside each other
/// - score: `wᵀ [x_L, mlp(x_0)]`; of the last layer only its part of the score is worked out,
///   `x_{L-1} V_L · x_0 M`: `M = diag(w) U_Lᵀ` is learnt as one matrix, and its product with what is of the
///   user is the same for all items
/// - shapes: `x[fields · dimension]`, `V[fields · dimension][rank]`, `U[rank][fields · dimension]`
/// - differs from the paper: trained by a sampled softmax over items, not by the click of single ones
///
/// Wang, Shivanna, Cheng, Jain, Lin, Hong, Chi, "DCN V2: Improved Deep & Cross Network and Practical
/// Lessons for Web-scale Learning to Rank Systems", WWW 2021 (the parallel form, 3.3 for the low rank).
record Dcn(DcnParams params, Function<String, Engine> engines, Embeddings embeddings) implements FeatureModel {
    static final String NAME = "dcn";
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
        Expr u = new Expr.Concat(Layers.users(inputs, params.dimension(), DEVIATION));
        Expr i = new Expr.Concat(Layers.items(inputs, params.dimension(), DEVIATION));
        Expr x0 = Expr.concat(u.spread(), i);
        Expr x = x0;
        Expr low = Layers.joint("cross 1", u, i, params.rank());
        for (int l = 1; l < params.crossLayers(); l++) {
            x = crossed(l, x0, low, x);
            low = x.matmul(Parameter.weights("cross " + (l + 1), x.columns(), params.rank()));
        }
        Expr last = low.dot(Layers.joint("output of crosses", u, i, params.rank()))
                .plus(i.matmul(Parameter.weights("output of items", i.columns(), 1)));
        return Layers.output(Expr.concat(x, Layers.perceptron(u, i, params.layers(), params.dropout())))
                .plus(last);
    }

    /// @param low `x V`
    private static Expr crossed(int layer, Expr x0, Expr low, Expr x) {
        String name = "cross " + layer + " up";
        Expr factor = low.matmul(Parameter.weights(name, low.columns(), x0.columns()))
                .plus(Parameter.bias(name + " bias", x0.columns()));
        return x0.times(factor).plus(x);
    }
}
