package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Trainer;
import io.because.engine.TrainingLoop;
import io.because.engine.Weights;
import io.because.model.ModelType.Fit;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.function.Function;

/// Fits and restores a network over the features of pairs: what was liked is to score higher than what
/// was drawn beside it (sampled softmax).
///
/// @param crosses most rows of a pair of fields taken together, 0: none are
record FeatureFit(String model, FeatureTraining params, int crosses, Function<String, Engine> engines) {
    private static final String FEATURES = "features";
    private static final String WEIGHTS = "weights";

    Ranker fit(Function<PairInputs, Expr> score, TrainingData data, Fit fit) {
        FeatureEncoder encoder = FeatureEncoder.of(data, params.features());
        PairInputs inputs = PairInputs.of(encoder, crosses);
        Expr network = score.apply(inputs);
        return ranker(network, inputs, encoder, trained(network, inputs, data, fit));
    }

    private Weights trained(Expr score, PairInputs inputs, TrainingData data, Fit fit) {
        Require.that(score.columns() == 1, "a score has one column");
        Expr corrected = score.minus(new Expr.Floats(ChosenAmongOthers.LOG_FREQUENCY, 1));
        Network network = new Network(
                new Loss.FirstOfGroup(corrected, 1 + params.sampling().others()), score);
        Weights initial = network.initial(fit.seed());
        if (data.liked().edges() == 0) {
            return initial;
        }
        var examples = new ChosenAmongOthers(
                data.liked(), params.sampling(), inputs, params.training().batch(), fit.seed());
        try (Trainer trainer = engines.apply(fit.engine())
                .trainer(network, initial, params.training().optimiser(), fit.seed(), fit.threads())) {
            String key = fit.key(
                    model, List.of(params, crosses, fit.engine(), network.parameters(), network.tables()), data);
            return new TrainingLoop(model, params.training(), fit, key, null)
                    .run(trainer, examples)
                    .weights();
        }
    }

    /// @throws IllegalArgumentException when the features were encoded by other rules
    Ranker restore(Function<PairInputs, Expr> score, NamedArrays arrays) {
        FeatureEncoder encoder = FeatureEncoder.restored(arrays.below(FEATURES));
        PairInputs inputs = PairInputs.of(encoder, crosses);
        return ranker(score.apply(inputs), inputs, encoder, Weights.of(arrays.below(WEIGHTS)));
    }

    private Ranker ranker(Expr score, PairInputs inputs, FeatureEncoder encoder, Weights weights) {
        NamedArrays arrays =
                new NamedArrays().putBelow(FEATURES, encoder.arrays()).putBelow(WEIGHTS, weights.arrays());
        return new FeatureRanker(model, score, inputs, weights, arrays);
    }
}
