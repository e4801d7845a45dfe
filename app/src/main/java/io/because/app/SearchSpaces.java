package io.because.app;

import io.because.app.tuning.Draw;
import io.because.app.tuning.SearchSpace;
import io.because.collaborative.BprParams;
import io.because.collaborative.Collaborative;
import io.because.collaborative.EaseParams;
import io.because.collaborative.GenreTasteParams;
import io.because.collaborative.IalsParams;
import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.PopularityParams;
import io.because.collaborative.PureSvdParams;
import io.because.collaborative.Rp3BetaParams;
import io.because.collaborative.SequentialRulesParams;
import io.because.collaborative.Similarity;
import io.because.collaborative.SlimParams;
import io.because.collaborative.SvdParams;
import io.because.collaborative.TfIdfParams;
import io.because.collaborative.UserKnnParams;
import io.because.deep.Deep;
import io.because.deep.MfParams;
import io.because.gnn.BspmParams;
import io.because.gnn.FastRpParams;
import io.because.gnn.FeaturePropagationParams;
import io.because.gnn.FriendsParams;
import io.because.gnn.GcnParams;
import io.because.gnn.GfCfParams;
import io.because.gnn.GraphSageParams;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.gnn.LikeMindedParams;
import io.because.gnn.Loss;
import io.because.gnn.SimpleXParams;
import io.because.gnn.Training;
import io.because.model.ModelType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `tune` may try for each model: the one statement that a new model needs, for networks in {@link DeepSpaces}.
/// Names are those of the components of its params record. What is not drawn stays as it is recorded.
final class SearchSpaces {
    private static final List<Integer> DIMENSIONS = List.of(32, 64, 128);
    private static final List<Integer> RANKS = List.of(32, 64, 128, 256, 448);
    private static final List<Double> HALF_LIVES_DAYS = List.of(0.0, 7.0, 30.0, 90.0, 365.0, 1000.0);
    private static final List<Boolean> EITHER = List.of(false, true);
    private static final List<Similarity> SIMILARITIES = List.of(Similarity.values());

    private static final List<SearchSpace> ALL = List.of(
            space(
                    "itemknn",
                    draw -> Collaborative.itemKnn(new ItemKnnParams(
                            draw.whole("neighbours", 20, 1000),
                            draw.log("shrinkage", 0.5, 500),
                            draw.choice("similarity", SIMILARITIES),
                            draw.linear("k1", 0.5, 3),
                            draw.linear("b", 0, 1)))),
            space(
                    "userknn",
                    draw -> Collaborative.userKnn(new UserKnnParams(
                            draw.whole("neighbours", 20, 1000),
                            draw.log("shrinkage", 0.5, 500),
                            draw.choice("similarity", SIMILARITIES),
                            draw.linear("k1", 0.5, 3),
                            draw.linear("b", 0, 1)))),
            space(
                    "rp3beta",
                    draw -> Collaborative.rp3Beta(new Rp3BetaParams(
                            draw.linear("alpha", 0.3, 1.5),
                            draw.linear("beta", 0, 1),
                            draw.whole("neighbours", 50, 1000),
                            draw.choice("normalised", EITHER)))),
            space(
                    "sequential-rules",
                    draw -> Collaborative.sequentialRules(new SequentialRulesParams(
                            draw.whole("window", 5, 200),
                            draw.linear("distance", 0.8, 1),
                            draw.linear("alpha", 0.3, 1.2),
                            draw.linear("beta", 0, 1),
                            draw.linear("fading", 0.6, 1),
                            SequentialRulesParams.DEFAULT.kept()))),
            space(
                    "slim",
                    draw -> Collaborative.slim(new SlimParams(
                            draw.whole("candidates", 50, 500),
                            draw.log("l1", 0.01, 10),
                            draw.log("l2", 1, 2000),
                            draw.choice("nonNegative", EITHER),
                            SlimParams.DEFAULT.sweeps()))),
            space(
                    "ease",
                    draw -> Collaborative.ease(
                            new EaseParams(draw.log("ridge", 10, 20_000), draw.whole("neighbours", 50, 2000)))),
            space(
                    "ials",
                    draw -> Collaborative.ials(new IalsParams(
                            draw.step("dimension", DIMENSIONS),
                            draw.whole("iterations", 4, 24),
                            draw.log("unobserved", 50, 5000),
                            draw.log("regularisation", 0.0003, 0.1),
                            draw.linear("exponent", 0, 1.2),
                            IalsParams.DEFAULT.block()))),
            space(
                    "bpr",
                    draw -> Collaborative.bpr(new BprParams(
                            draw.step("dimension", DIMENSIONS),
                            draw.whole("epochs", 20, 400),
                            draw.log("rate", 0.01, 1),
                            draw.log("regularisation", 0.0002, 0.1)))),
            space(
                    "puresvd",
                    draw -> Collaborative.pureSvd(new PureSvdParams(
                            draw.step("rank", List.of(16, 32, 48, 64, 96, 128, 256)),
                            PureSvdParams.DEFAULT.iterations()))),
            space(
                    "svd",
                    draw -> Collaborative.svd(new SvdParams(
                            draw.step("dimension", DIMENSIONS),
                            draw.whole("epochs", 10, 100),
                            draw.log("rate", 0.003, 0.1),
                            draw.log("regularisation", 0.002, 0.2),
                            draw.choice("implicit", EITHER),
                            draw.log("ridge", 0.005, 0.5)))),
            space(
                    "propagation",
                    draw -> Graphs.featurePropagation(new FeaturePropagationParams(
                            FeaturePropagationParams.DEFAULT.vectors(),
                            draw.log("friends", 0.05, 50),
                            FeaturePropagationParams.DEFAULT.steps()))),
            space(
                    "gfcf",
                    draw -> Graphs.gfCf(new GfCfParams(
                            draw.linear("alpha", 0, 2), draw.step("rank", RANKS), GfCfParams.DEFAULT.iterations()))),
            // One filter instead of several among which the fit chooses, so the defaults lie nowhere here.
            space(
                    "bspm",
                    draw -> Graphs.bspm(new BspmParams(
                            List.of(new BspmParams.Filter(
                                    draw.linear("beta", 0, 2), draw.step("rank", RANKS), draw.linear("time", 0, 3))),
                            BspmParams.DEFAULT.iterations(),
                            BspmParams.DEFAULT.steps()))),
            space(
                    "lightgcn",
                    draw -> Graphs.lightGcn(new LightGcnParams(
                            draw.step("dimension", DIMENSIONS),
                            LightGcnParams.DEFAULT.layers(),
                            LightGcnParams.DEFAULT.edges(),
                            pairs(draw, LightGcnParams.DEFAULT.training().batch())))),
            space(
                    "simplex",
                    draw -> Graphs.simpleX(new SimpleXParams(
                            draw.step("dimension", DIMENSIONS),
                            draw.linear("own", 0, 1),
                            new Training(
                                    new Loss.Contrastive(
                                            1000,
                                            draw.linear("training.loss.margin", 0, 0.95),
                                            draw.log("training.loss.weight", 0.2, 100)),
                                    draw.whole("training.epochs", 10, 200),
                                    SimpleXParams.DEFAULT.training().batch(),
                                    draw.log("training.rate", 0.001, 0.1),
                                    SimpleXParams.DEFAULT.training().decay())))),
            space(
                    "gcn",
                    draw -> Graphs.gcn(new GcnParams(
                            draw.step("dimension", DIMENSIONS),
                            draw.whole("layers", 1, 3),
                            GcnParams.DEFAULT.edges(),
                            pairs(draw, GcnParams.DEFAULT.training().batch())))),
            space(
                    "graphsage",
                    draw -> Graphs.graphSage(new GraphSageParams(
                            draw.step("dimension", DIMENSIONS),
                            GraphSageParams.DEFAULT.aggregation(),
                            GraphSageParams.DEFAULT.sampling(),
                            draw.linear("hidden", 0, 0.5),
                            new Training(
                                    new Loss.Bpr(),
                                    draw.whole("training.epochs", 5, 100),
                                    GraphSageParams.DEFAULT.training().batch(),
                                    draw.log("training.rate", 0.001, 0.1),
                                    GraphSageParams.DEFAULT.training().decay())))),
            space(
                    "fastrp",
                    draw -> Graphs.fastRp(new FastRpParams(
                            draw.step("dimension", List.of(64, 128, 256, 512)),
                            draw.linear("degreePower", -1.5, 0.5),
                            draw.choice(
                                    "weights",
                                    List.of(
                                            List.of(0.0, 1.0),
                                            List.of(1.0, 1.0),
                                            List.of(0.0, 1.0, 0.5),
                                            List.of(0.0, 1.0, 1.0))),
                            draw.choice("friends", EITHER),
                            draw.choice("genres", EITHER)))),
            space(
                    "mf",
                    draw -> Deep.mf(new MfParams(
                            draw.step("dimension", List.of(64, 128, 192, 320)),
                            draw.whole("negatives", 2, 16),
                            draw.whole("epochs", 16, 256),
                            draw.log("rate", 0.002, 0.1),
                            draw.log("regularisation", 0.0005, 0.05)))),
            space(
                    "popularity",
                    draw -> Collaborative.popularity(
                            new PopularityParams(draw.choice("halfLifeDays", HALF_LIVES_DAYS)))),
            space("tfidf", draw -> Collaborative.tfIdf(new TfIdfParams(draw.whole("neighbours", 10, 1000)))),
            space(
                    "tastes",
                    draw -> Collaborative.genreTaste(
                            new GenreTasteParams(draw.log("shrinkage", 0.5, 500), draw.log("weakest", 0.0001, 0.1)))),
            space(
                    "likeminded",
                    draw -> Graphs.likeMinded(
                            new LikeMindedParams(draw.log("shrinkage", 0.1, 1000), draw.linear("power", 0, 1)))),
            // Only how the weights of friends and of their friends relate matters.
            space(
                    "friends",
                    draw -> Graphs.friends(new FriendsParams(
                            FriendsParams.DEFAULT.direct(),
                            draw.linear("second", 0, 3),
                            draw.log("shrinkage", 0.1, 1000),
                            draw.linear("power", 0, 1)))));

    private SearchSpaces() {}

    private static SearchSpace space(String model, Function<Draw, ModelType> drawn) {
        return new SearchSpace(ModelTypes.find(model).orElseThrow(), drawn);
    }

    /// Training on pairs.
    private static Training pairs(Draw draw, int batch) {
        return new Training(
                new Loss.Bpr(),
                draw.whole("training.epochs", 20, 600),
                batch,
                draw.log("training.rate", 0.001, 0.1),
                draw.log("training.decay", 0.5, 50));
    }

    /// Those of models that no other one feeds.
    static List<SearchSpace> all() {
        Stream<SearchSpace> networks = ModelTypes.every().stream().flatMap(type -> DeepSpaces.of(type).stream());
        return Stream.concat(ALL.stream(), networks).toList();
    }

    /// @throws IllegalArgumentException when there is no such model, or nothing to tune in it
    static SearchSpace of(String model) {
        return Stream.concat(all().stream(), ModelTypes.find(model).flatMap(DeepSpaces::of).stream())
                .filter(space -> space.defaults().name().equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing to tune in `" + model + "`; say one of "
                        + all().stream().map(space -> space.defaults().name()).collect(Collectors.joining(", "))));
    }
}
