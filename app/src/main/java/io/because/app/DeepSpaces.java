package io.because.app;

import io.because.app.tuning.Draw;
import io.because.app.tuning.SearchSpace;
import io.because.deep.CandidateNetworkParams;
import io.because.deep.DcnParams;
import io.because.deep.Deep;
import io.because.deep.DeepFmParams;
import io.because.deep.DotParams;
import io.because.deep.FeatureTraining;
import io.because.deep.MfParams;
import io.because.deep.NcfParams;
import io.because.deep.TwoTowerParams;
import io.because.deep.WideDeepParams;
import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.model.ModelType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What `tune` may try for networks, around their recorded params: alone or fed by another model's vectors.
final class DeepSpaces {
    private static final List<Integer> DIMENSIONS = List.of(32, 64, 128);
    private static final List<Integer> EMBEDDINGS = List.of(8, 16, 32, 64);
    private static final List<List<Integer>> LAYERS =
            List.of(List.of(64, 32, 16), List.of(128, 64, 32), List.of(256, 128, 64));
    private static final List<Boolean> EITHER = List.of(false, true);

    private DeepSpaces() {}

    /// @return empty for another kind of model
    static Optional<SearchSpace> of(ModelType type) {
        Function<Draw, ModelType> drawn = switch (type.params()) {
            case DotParams recorded -> draw -> dot(draw, recorded);
            case NcfParams recorded when recorded.layers().isEmpty() -> draw -> gmf(draw, recorded);
            case NcfParams recorded when recorded.factors() == 0 -> draw -> mlp(draw, recorded);
            case NcfParams recorded -> draw -> fused(draw, recorded);
            case TwoTowerParams recorded -> draw -> twoTower(draw, recorded);
            case WideDeepParams recorded -> draw -> wideDeep(draw, recorded);
            case DeepFmParams recorded -> draw -> deepFm(draw, recorded);
            case DcnParams recorded -> draw -> dcn(draw, recorded);
            case DeepRankerParams recorded -> draw -> ranker(draw, recorded);
            default -> null;
        };
        return drawn == null ? Optional.empty() : Optional.of(new SearchSpace(type, drawn));
    }

    private static ModelType dot(Draw draw, DotParams recorded) {
        return Deep.dot(
                new DotParams(
                        draw.step("dimension", List.of(64, 128, 192, 256)),
                        draw.linear("dropout", 0, 0.8),
                        draw.log("userDecay", 0.1, 50),
                        recorded.pool(),
                        training(draw, recorded.training(), 200),
                        recorded.leastSteps(),
                        recorded.fed()),
                Engines::named,
                ModelTypes.VECTORS);
    }

    private static ModelType gmf(Draw draw, NcfParams recorded) {
        NcfParams alone = new NcfParams(
                draw.step("factors", List.of(8, 16, 32, 64, 128)),
                List.of(),
                draw.whole("negatives", 1, 10),
                null,
                decayed(draw, "training", recorded.training()),
                recorded.leastSteps(),
                null);
        return Deep.gmf(alone, Engines::named, ModelTypes.VECTORS);
    }

    private static ModelType mlp(Draw draw, NcfParams recorded) {
        NcfParams alone = new NcfParams(
                0,
                draw.choice("layers", LAYERS),
                draw.whole("negatives", 1, 10),
                null,
                decayed(draw, "training", recorded.training()),
                recorded.leastSteps(),
                null);
        return Deep.mlp(alone, Engines::named, ModelTypes.VECTORS);
    }

    private static ModelType fused(Draw draw, NcfParams recorded) {
        NcfParams.Pretraining alone = recorded.pretraining();
        NcfParams drawn = new NcfParams(
                recorded.factors(),
                recorded.layers(),
                draw.whole("negatives", 1, 10),
                alone == null ? null : pretraining(draw, alone),
                training(draw, recorded.training(), 20),
                recorded.leastSteps(),
                recorded.fed());
        return alone == null || alone.pairs() != null
                ? Deep.ncf(drawn, Engines::named, ModelTypes.VECTORS)
                : Deep.neuMf(drawn, Engines::named, ModelTypes.VECTORS);
    }

    private static NcfParams.Pretraining pretraining(Draw draw, NcfParams.Pretraining recorded) {
        MfParams pairs = recorded.pairs();
        return new NcfParams.Pretraining(
                pairs == null ? null : pairs(draw, pairs),
                pairs == null ? decayed(draw, "pretraining.networks", recorded.networks()) : recorded.networks(),
                draw.linear("pretraining.share", 0.3, 1));
    }

    private static MfParams pairs(Draw draw, MfParams recorded) {
        return new MfParams(
                recorded.dimension(),
                recorded.negatives(),
                recorded.epochs(),
                draw.log("pretraining.pairs.rate", 0.002, 0.1),
                draw.log("pretraining.pairs.regularisation", 0.0005, 0.05));
    }

    private static ModelType twoTower(Draw draw, TwoTowerParams recorded) {
        return Deep.twoTower(
                new TwoTowerParams(
                        draw.step("dimension", DIMENSIONS),
                        draw.choice("own", EITHER),
                        recorded.features(),
                        draw.linear("dropout", 0, 0.8),
                        draw.log("temperature", 0.03, 0.5),
                        recorded.pool(),
                        training(draw, recorded.training(), 100),
                        recorded.leastSteps(),
                        recorded.fed()),
                Engines::named,
                ModelTypes.VECTORS);
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
                        features(draw, recorded.training())),
                Engines::named,
                ModelTypes.VECTORS);
    }

    private static ModelType deepFm(Draw draw, DeepFmParams recorded) {
        return Deep.deepFm(
                new DeepFmParams(
                        draw.step("dimension", EMBEDDINGS),
                        recorded.layers(),
                        draw.linear("dropout", 0, 0.6),
                        features(draw, recorded.training())),
                Engines::named,
                ModelTypes.VECTORS);
    }

    private static ModelType dcn(Draw draw, DcnParams recorded) {
        return Deep.dcn(
                new DcnParams(
                        draw.step("dimension", EMBEDDINGS),
                        draw.whole("crossLayers", 1, 3),
                        draw.step("rank", List.of(8, 16, 32, 64)),
                        recorded.layers(),
                        draw.linear("dropout", 0, 0.6),
                        features(draw, recorded.training())),
                Engines::named,
                ModelTypes.VECTORS);
    }

    private static FeatureTraining features(Draw draw, FeatureTraining recorded) {
        return new FeatureTraining(
                recorded.features(),
                recorded.others(),
                draw.linear("training.exponent", 0, 1),
                recorded.training()
                        .with(
                                draw.whole("training.training.epochs", 2, 20),
                                draw.log("training.training.rate", 0.001, 0.05),
                                decay(draw, "training.training", 1e-5, 0.3)),
                recorded.fed());
    }

    private static ModelType ranker(Draw draw, DeepRankerParams recorded) {
        CandidateNetworkParams network = recorded.network();
        return ModelTypes.deepRanker(new DeepRankerParams(
                recorded.members(),
                recorded.validationUsers(),
                new CandidateNetworkParams(
                        network.layers(),
                        draw.linear("network.dropout", 0, 0.6),
                        draw.whole("network.others", 7, 63),
                        decayed(draw, "network.training", network.training()))));
    }

    private static TrainingParams training(Draw draw, TrainingParams recorded, int mostEpochs) {
        return recorded.with(
                draw.whole("training.epochs", 1, mostEpochs),
                draw.log("training.rate", 0.0001, 1),
                recorded.optimiser());
    }

    /// @param which component of the params
    private static TrainingParams decayed(Draw draw, String which, TrainingParams recorded) {
        return recorded.with(
                draw.whole(which + ".epochs", 3, 60),
                draw.log(which + ".rate", 0.0005, 0.05),
                decay(draw, which, 0.001, 3));
    }

    private static Optimiser decay(Draw draw, String which, double least, double most) {
        return new Optimiser.Adam(0.9, 0.999, draw.log(which + ".optimiser.decay", least, most));
    }
}
