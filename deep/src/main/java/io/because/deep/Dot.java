package io.because.deep;

import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.engine.Weights;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The plain product of embeddings, well tuned: what a network must beat.
///
/// - score: `p_u · q_i + c_i`, trained by a softmax over the items of a batch; fed by another model `p_u · q_i +
///   (f_u S) · g_i + c_i` with its vectors `f` and `g`
/// - shapes: `p[users][dimension]`, `q[items][dimension]`, `c[items]`; `S[d][d]` begins as a multiple of 1
/// - differs from the paper: softmax in place of cross-entropy on drawn pairs, dropout of the user's
///   coordinates beside the decay of weights; no bias of the user, who is the same for all items
///
/// Rendle, Krichene, Zhang, Anderson, "Neural Collaborative Filtering vs. Matrix Factorization
/// Revisited", RecSys 2020.
record Dot(DotParams params, Function<String, Engine> engines, Embeddings embeddings) implements ModelType {
    private static final double DEVIATION = 0.1;
    private static final String USERS = "users";
    private static final String ITEMS = "items";
    private static final String BIASES = "item biases";
    private static final String SCALE = "fed scale";

    @Override
    public String name() {
        return params.fed() == null ? "dot" : params.fed().name("dot");
    }

    /// The equations.
    Network network(int users, int items, @Nullable Fed fed) {
        double deviation = DEVIATION / Math.sqrt(params.dimension());
        Expr p = new Table(USERS, users, params.dimension(), deviation)
                .with(new Optimiser.Adam(0.9, 0.999, params.userDecay()))
                .rows("user");
        Expr q = new Table(ITEMS, items, params.dimension(), deviation).rows("item");
        Expr c = new Table(BIASES, items, 1, 0).rows("item");
        Expr user = fed == null ? p : Expr.concat(p, fed.user().matmul(scale(fed)));
        Expr item = fed == null ? q : Expr.concat(q, fed.item());
        Expr correction = new Expr.Floats("log frequency", 1).minus(c);
        return new Network(
                new Loss.InBatchSoftmax(user.dropout(params.dropout()), item, correction, 1, "chosen"), user);
    }

    private static Parameter scale(Fed fed) {
        return new Parameter(SCALE, fed.dimension(), fed.dimension(), 0, 0);
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Fed fed = Fed.by(params.fed(), embeddings, data, fit);
        Network network = network(data.users(), data.items(), fed);
        Weights initial = initial(network, fed, fit.seed());
        Weights weights = new TowerFit(
                        name(), params.training(), params.leastSteps(), params.pool(), TowerFeatures.NONE, engines)
                .trained(network, initial, data, fit);
        return ranker(network, weights, fed, data);
    }

    Weights initial(Network network, @Nullable Fed fed, long seed) {
        Weights initial = network.initial(seed);
        if (fed != null) {
            int d = fed.dimension();
            float[] scale = new float[d * d];
            for (int k = 0; k < d; k++) {
                scale[k * d + k] = fed.scale(seed);
            }
            fed.into(initial).put(SCALE, scale);
        }
        return initial;
    }

    Ranker ranker(Network network, Weights weights, @Nullable Fed fed, TrainingData data) {
        float[] items = weights.of(ITEMS);
        int dimension = params.dimension();
        if (fed != null) {
            items = Rows.beside(items, dimension, weights.of(fed.items()), fed.dimension());
            dimension += fed.dimension();
        }
        Inference users = new Inference(network.score(), weights);
        return restore(new NamedArrays()
                .put("items", items, data.items(), dimension)
                .put("offsets", weights.of(BIASES))
                .put("own", Rows.of(users, "user", data.users(), dimension), data.users(), dimension)
                .put("messages", new float[0], 0, dimension));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new TowerRanker(name(), arrays);
    }
}
