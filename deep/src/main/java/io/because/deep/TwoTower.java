package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Inference;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Parameter;
import io.because.engine.Table;
import io.because.engine.Weights;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two towers: the user's from the history, the item's from what it is; the product of their vectors is
/// the score.
///
/// - user: `x_u = own_u + Σ_f a_f(u) + mean_j (e_j + U γ_j + A g_j)` over what was liked
/// - item: `y_i = e_i + Σ_f b_f(i) + V γ_i + A g_i`, with `a_f`, `b_f` a vector for what is said in field `f` of user
///   and item, `γ` the genres, each item's adding up to 1, and `g` another model's vectors, if it is fed
/// - trained on `cos(x_u, y_i) / τ` in a softmax over what the batch's users liked, drawn items and hard
///   ones, corrected by how often an item is drawn; served with `x_u · y_i / |y_i|`, the same order
/// - shapes: `e[items][dimension]`, `own[users][dimension]`, `a_f, b_f[categories][dimension]`,
///   `U, V[genres][dimension]`, `A[d][dimension]`
/// - differs from the papers: a batch is some users with all that they liked, so that an item stands in it once; all
///   of it is told from a part of it, where users are few the rest from half of it; vectors also have mean 0
///   (layer norm without gain); towers are linear, so that a score can be attributed to past actions
///
/// Covington, Adams, Sargin, "Deep Neural Networks for YouTube Recommendations", RecSys 2016; Yi, Yang, Hong, Cheng,
/// Heldt, Kumthekar, Zhao, Wei, Chi, "Sampling-Bias-Corrected Neural Modeling for Large Corpus Item
/// Recommendations", RecSys 2019.
record TwoTower(TwoTowerParams params, Function<String, Engine> engines, Embeddings embeddings) implements ModelType {
    private static final double DEVIATION = 0.1;
    private static final String OWN = "own";
    private static final String SAID = "said";

    @Override
    public String name() {
        return params.fed() == null ? "two-tower" : params.fed().name("two-tower");
    }

    /// @param history the part of the user's that everybody has
    /// @param personal what users of the fit have beside it
    record Towers(Expr history, @Nullable Expr personal, Expr item) {
        Expr user() {
            return personal == null ? history : history.plus(personal);
        }
    }

    /// The equations.
    Towers towers(int users, int items, int genres, TowerFeatures features, @Nullable Fed fed) {
        int d = params.dimension();
        Table e = new Table("items", items, d, DEVIATION);
        Expr history = e.meanOf("history");
        Expr item = e.rows("item");
        if (genres > 0) {
            history = history.plus(new Expr.Floats("tastes", genres).matmul(new Parameter("U", genres, d, 0, 0)));
            item = item.plus(new Expr.Floats("genres", genres).matmul(new Parameter("V", genres, d, 0, 0)));
        }
        if (fed != null) {
            Parameter a = Parameter.weights("A", fed.dimension(), d);
            history = history.plus(fed.history().matmul(a));
            item = item.plus(fed.item().matmul(a));
        }
        for (Expr vector : TowerFeatures.vectors(features.items(), d)) {
            item = item.plus(vector);
        }
        List<Expr> personal = new ArrayList<>(TowerFeatures.vectors(features.users(), d));
        if (params.own()) {
            personal.add(new Table("users", users, d, 0).rows("user"));
        }
        return new Towers(history, personal.isEmpty() ? null : Layers.sum(personal), item);
    }

    Network network(Towers towers) {
        Expr user = unit(towers.user().dropout(params.dropout()));
        Expr frequencies = new Expr.Floats("log frequency", 1);
        double temperature = params.temperature() * params.dimension(); // both are √dimension long
        return new Network(
                new Loss.InBatchSoftmax(user, unit(towers.item), frequencies, temperature, "chosen"), towers.user());
    }

    private Expr unit(Expr x) {
        return x.layerNorm(
                Parameter.gain("one", params.dimension()).with(new Optimiser.Frozen()),
                Parameter.bias("zero", params.dimension()).with(new Optimiser.Frozen()));
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Fed fed = Fed.by(params.fed(), embeddings, data, fit);
        Genres genres = new Genres(data.genres());
        TowerFeatures features = params.features() ? TowerFeatures.of(data) : TowerFeatures.NONE;
        Towers towers = towers(data.users(), data.items(), genres.count(), features, fed);
        Network network = network(towers);
        Weights initial = network.initial(fit.seed());
        Weights weights = new TowerFit(name(), params.training(), params.leastSteps(), params.pool(), features, engines)
                .trained(network, fed == null ? initial : fed.into(initial), data, fit);
        return ranker(towers, weights, genres, features, data);
    }

    Ranker ranker(Towers towers, Weights weights, Genres genres, TowerFeatures features, TrainingData data) {
        int d = params.dimension();
        float[] vectors = Rows.of(
                new Inference(unit(towers.item), weights),
                item -> genres.describe(
                        features.describeItems(new Batch(1).indices("item", item), item), "genres", item),
                data.items(),
                d);
        float[] messages = Rows.of(
                new Inference(towers.history, weights),
                item -> genres.describe(new Batch(1).bags("history", Batch.Bags.of(item)), "tastes", item),
                data.items(),
                d);
        Expr personal = towers.personal;
        float[] own = personal == null
                ? new float[0]
                : Rows.of(
                        new Inference(personal, weights),
                        user -> features.describeUsers(new Batch(1).indices("user", user), user),
                        data.users(),
                        d);
        return restore(new NamedArrays()
                .put("items", vectors, data.items(), d)
                .put("offsets", new float[data.items()])
                .put("messages", messages, data.items(), d)
                .put(OWN, own, own.length / d, d)
                .putBelow(SAID, features.ofUsers(weights)));
    }

    /// Users who came later have what is said of them beside their history.
    @Override
    public Ranker restore(NamedArrays arrays, Snapshot now) {
        int known = (int) arrays.shape(OWN)[0];
        float[] later = TowerFeatures.later(arrays.below(SAID), now, known, params.dimension());
        return restore(later.length == 0 ? arrays : arrays.withRows(OWN, later));
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return new TowerRanker(name(), arrays);
    }
}
