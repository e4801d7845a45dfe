package io.because.deep;

import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Table;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.function.Function;

/// The plain product of embeddings, trained as {@link Ncf} is: what a network must beat.
///
/// - score: `p_u · q_i + b_u + c_i`
/// - shapes: `p[users][dimension]`, `q[items][dimension]`
///
/// Rendle, Krichene, Zhang, Anderson, "Neural Collaborative Filtering vs. Matrix Factorization
/// Revisited", RecSys 2020.
record Dot(DotParams params, Function<String, Engine> engines) implements ModelType {
    private static final double DEVIATION = 0.1;

    @Override
    public String name() {
        return "dot";
    }

    /// The equations.
    Expr score(int users, int items) {
        double deviation = DEVIATION / Math.sqrt(params.dimension());
        Expr user = new Table("users", users, params.dimension(), deviation).rows("user");
        Expr item = new Table("items", items, params.dimension(), deviation).rows("item");
        return user.dot(item)
                .plus(new Table("user biases", users, 1, 0).rows("user"))
                .plus(new Table("item biases", items, 1, 0).rows("item"));
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        return new PairFit(name(), params.training(), params.negatives(), engines)
                .fit(score(data.users(), data.items()), data, fit);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        int users = arrays.floats("user biases").length;
        int items = arrays.floats("item biases").length;
        return new PairRanker(name(), score(users, items), users, items, arrays);
    }
}
