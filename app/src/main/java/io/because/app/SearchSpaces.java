package io.because.app;

import io.because.app.tuning.Draw;
import io.because.app.tuning.SearchSpace;
import io.because.collaborative.BprParams;
import io.because.collaborative.Collaborative;
import io.because.collaborative.EaseParams;
import io.because.collaborative.IalsParams;
import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.PureSvdParams;
import io.because.collaborative.Rp3BetaParams;
import io.because.collaborative.Similarity;
import io.because.collaborative.SlimParams;
import io.because.collaborative.SvdParams;
import io.because.collaborative.UserKnnParams;
import io.because.deep.DcnParams;
import io.because.deep.Deep;
import io.because.deep.DeepFmParams;
import io.because.deep.DotParams;
import io.because.deep.Embeddings;
import io.because.deep.FeatureTraining;
import io.because.deep.MfParams;
import io.because.deep.NcfParams;
import io.because.deep.TwoTowerParams;
import io.because.deep.WideDeepParams;
import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.gnn.BspmParams;
import io.because.gnn.FastRpParams;
import io.because.gnn.FeaturePropagationParams;
import io.because.gnn.GcnParams;
import io.because.gnn.GfCfParams;
import io.because.gnn.GraphSageParams;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.gnn.Loss;
import io.because.gnn.SimpleXParams;
import io.because.gnn.Training;
import io.because.model.ModelType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What `tune` may try for each model: the one statement that a new model needs. Names are those of the
/// components of its params record. What is not drawn stays as it is recorded.
final class SearchSpaces {
    private static final List<Integer> DIMENSIONS = List.of(32, 64, 128);
    private static final List<Integer> RANKS = List.of(32, 64, 128, 256, 448);
    private static final List<Integer> EMBEDDINGS = List.of(8, 16, 32, 64);
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
            space("wide-deep", draw -> wideDeep(draw, WideDeepParams.DEFAULT)),
            space("wide-deep-ids", draw -> wideDeep(draw, WideDeepParams.IDS)),
            space("deepfm", draw -> deepFm(draw, DeepFmParams.DEFAULT)),
            space("deepfm-ids", draw -> deepFm(draw, DeepFmParams.IDS)),
            space("dcn", draw -> dcn(draw, DcnParams.DEFAULT)),
            space("dcn-ids", draw -> dcn(draw, DcnParams.IDS)),
            space(
                    "mf",
                    draw -> Deep.mf(new MfParams(
                            draw.step("dimension", List.of(64, 128, 192, 320)),
                            draw.whole("negatives", 2, 16),
                            draw.whole("epochs", 16, 256),
                            draw.log("rate", 0.002, 0.1),
                            draw.log("regularisation", 0.0005, 0.05)))),
            space(
                    "dot",
                    draw -> Deep.dot(
                            new DotParams(
                                    draw.step("dimension", List.of(64, 128, 192, 256)),
                                    draw.linear("dropout", 0, 0.8),
                                    draw.log("userDecay", 0.1, 50),
                                    DotParams.DEFAULT.pool(),
                                    deep(draw, DotParams.DEFAULT.training(), 200),
                                    DotParams.DEFAULT.leastSteps(),
                                    null),
                            Engines::named,
                            Embeddings.NONE)),
            space("ncf", draw -> ncf(draw, NcfParams.DEFAULT)),
            space(
                    "two-tower",
                    draw -> Deep.twoTower(
                            new TwoTowerParams(
                                    draw.step("dimension", DIMENSIONS),
                                    draw.choice("own", EITHER),
                                    TwoTowerParams.DEFAULT.features(),
                                    draw.linear("dropout", 0, 0.8),
                                    draw.log("temperature", 0.03, 0.5),
                                    TwoTowerParams.DEFAULT.pool(),
                                    deep(draw, TwoTowerParams.DEFAULT.training(), 100),
                                    TwoTowerParams.DEFAULT.leastSteps(),
                                    null),
                            Engines::named,
                            Embeddings.NONE)));

    private SearchSpaces() {}

    private static ModelType ncf(Draw draw, NcfParams recorded) {
        NcfParams.Pretraining alone = Objects.requireNonNull(recorded.pretraining());
        MfParams pairs = Objects.requireNonNull(alone.pairs());
        return Deep.ncf(
                new NcfParams(
                        recorded.factors(),
                        recorded.layers(),
                        draw.whole("negatives", 1, 10),
                        new NcfParams.Pretraining(
                                new MfParams(
                                        pairs.dimension(),
                                        pairs.negatives(),
                                        pairs.epochs(),
                                        draw.log("pretraining.pairs.rate", 0.002, 0.1),
                                        draw.log("pretraining.pairs.regularisation", 0.0005, 0.05)),
                                alone.networks(),
                                draw.linear("pretraining.share", 0.5, 1)),
                        deep(draw, recorded.training(), 20),
                        recorded.leastSteps(),
                        null),
                Engines::named,
                Embeddings.NONE);
    }

    private static ModelType wideDeep(Draw draw, WideDeepParams recorded) {
        return Deep.wideDeep(
                new WideDeepParams(
                        recorded.crosses(),
                        new Optimiser.Ftrl(
                                draw.log("wide.rate", 0.01, 1),
                                recorded.wide().beta(),
                                draw.log("wide.l1", 1e-6, 1e-3),
                                recorded.wide().l2()),
                        draw.step("dimension", EMBEDDINGS),
                        recorded.layers(),
                        draw.linear("dropout", 0, 0.6),
                        featureTraining(draw, recorded.training())),
                Engines::named,
                Embeddings.NONE);
    }

    private static ModelType deepFm(Draw draw, DeepFmParams recorded) {
        return Deep.deepFm(
                new DeepFmParams(
                        draw.step("dimension", EMBEDDINGS),
                        recorded.layers(),
                        draw.linear("dropout", 0, 0.6),
                        featureTraining(draw, recorded.training())),
                Engines::named,
                Embeddings.NONE);
    }

    private static ModelType dcn(Draw draw, DcnParams recorded) {
        return Deep.dcn(
                new DcnParams(
                        draw.step("dimension", EMBEDDINGS),
                        draw.whole("crossLayers", 1, 3),
                        draw.step("rank", List.of(8, 16, 32, 64)),
                        recorded.layers(),
                        draw.linear("dropout", 0, 0.6),
                        featureTraining(draw, recorded.training())),
                Engines::named,
                Embeddings.NONE);
    }

    private static FeatureTraining featureTraining(Draw draw, FeatureTraining recorded) {
        return new FeatureTraining(
                recorded.features(),
                recorded.others(),
                draw.linear("training.exponent", 0, 1),
                recorded.training()
                        .with(
                                draw.whole("training.training.epochs", 2, 20),
                                draw.log("training.training.rate", 0.001, 0.05),
                                new Optimiser.Adam(
                                        0.9, 0.999, draw.log("training.training.optimiser.decay", 1e-5, 0.3))),
                recorded.fed());
    }

    private static SearchSpace space(String model, Function<Draw, ModelType> drawn) {
        return new SearchSpace(ModelTypes.named(model, ModelTypes.every()).getFirst(), drawn);
    }

    /// Training of a network.
    private static TrainingParams deep(Draw draw, TrainingParams recorded, int mostEpochs) {
        return recorded.with(
                draw.whole("training.epochs", 1, mostEpochs),
                draw.log("training.rate", 0.0001, 1),
                recorded.optimiser());
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

    static List<SearchSpace> all() {
        return ALL;
    }

    /// @throws IllegalArgumentException when there is no such model, or nothing to tune in it
    static SearchSpace of(String model) {
        return ALL.stream()
                .filter(space -> space.defaults().name().equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing to tune in `" + model + "`; say one of "
                        + ALL.stream().map(space -> space.defaults().name()).collect(Collectors.joining(", "))));
    }
}
