package io.because.deep;

import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.function.Function;

/// Neural matrix factorisation: a product of embeddings and a perceptron over others, fused.
///
/// - score: `wᵀ [p_u ⊙ q_i, mlp([p'_u, q'_i])]`, trained on liked pairs against drawn ones by
///   cross-entropy
/// - shapes: `p[users][factors]`, `p'[users][layers_0 / 2]`, items alike
/// - differs from the paper: trained from the start as one network, without fitting both halves before
///
/// He, Liao, Zhang, Nie, Hu, Chua, "Neural Collaborative Filtering", WWW 2017.
record Ncf(NcfParams params, Function<String, Engine> engines) implements ModelType {
    private static final double DEVIATION = 0.01;
    private static final String USERS = "users";

    @Override
    public String name() {
        return "ncf";
    }

    /// The equations.
    Expr score(int users, int items) {
        int half = params.layers().getFirst() / 2;
        Expr product = table(USERS, users, params.factors())
                .rows("user")
                .times(table("items", items, params.factors()).rows("item"));
        Expr hidden = Expr.concat(
                table("perceptron users", users, half).rows("user"),
                table("perceptron items", items, half).rows("item"));
        for (int k = 1; k < params.layers().size(); k++) {
            int width = params.layers().get(k);
            hidden = hidden.matmul(Parameter.weights("layer " + k, hidden.columns(), width))
                    .plus(Parameter.bias("layer " + k + " bias", width))
                    .relu();
        }
        Expr both = Expr.concat(product, hidden);
        return both.matmul(Parameter.weights("output", both.columns(), 1)).plus(Parameter.bias("output bias", 1));
    }

    private static Table table(String name, int rows, int dimension) {
        return new Table(name, rows, dimension, DEVIATION);
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return new PairFit(name(), params.training(), params.negatives(), engines)
                .fit(score(data.users(), data.items()), data, fit);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        int users = arrays.floats(USERS).length / params.factors();
        int items = arrays.floats("items").length / params.factors();
        return new PairRanker(name(), score(users, items), users, items, arrays);
    }
}
