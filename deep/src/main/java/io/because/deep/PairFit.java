package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.Trainer;
import io.because.engine.TrainingLoop;
import io.because.engine.TrainingParams;
import io.because.engine.Weights;
import io.because.model.ModelType.Fit;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.function.Function;

/// Fits a network that scores pairs of user and item, on liked pairs against others.
record PairFit(String model, TrainingParams training, int negatives, Function<String, Engine> engines) {
    private static final Expr LABEL = new Expr.Floats("label", 1);

    Ranker fit(Expr score, TrainingData data, Fit fit) {
        Weights weights = trained(score, data, fit);
        return new PairRanker(model, score, data.users(), data.items(), weights.arrays());
    }

    private Weights trained(Expr score, TrainingData data, Fit fit) {
        Require.that(score.columns() == 1, "a score has one column");
        Network network = new Network(new Loss.BinaryCrossEntropy(score, LABEL), score);
        Weights initial = network.initial(fit.seed());
        if (data.liked().edges() == 0) {
            return initial;
        }
        LabelledPairs pairs = new LabelledPairs(data.liked(), negatives, training.batch(), fit.seed());
        try (Trainer trainer = engines.apply(fit.engine())
                .trainer(network, initial, training.optimiser(), fit.seed(), fit.threads())) {
            String key = fit.key(
                    model, List.of(training, negatives, fit.engine(), network.parameters(), network.tables()), data);
            return new TrainingLoop(model, training, fit, key, null)
                    .run(trainer, pairs)
                    .weights();
        }
    }
}
