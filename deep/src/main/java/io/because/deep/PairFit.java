package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Engine;
import io.because.engine.Expr;
import io.because.engine.Loss;
import io.because.engine.Network;
import io.because.engine.TrainingParams;
import io.because.engine.Weights;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingData;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Fits a network that scores pairs of user and item, on liked pairs against others by cross-entropy.
///
/// @param leastSteps where likes are few, epochs are added until there are so many
record PairFit(String model, TrainingParams training, int leastSteps, int negatives, Function<String, Engine> engines) {
    private static final Expr LABEL = new Expr.Floats("label", 1);

    /// @param begins what training begins with, made of what chance would begin with
    Weights trained(Expr score, UnaryOperator<Weights> begins, TrainingData data, Fit fit) {
        Require.that(score.columns() == 1, "a score has one column");
        Network network = new Network(new Loss.BinaryCrossEntropy(score, LABEL), score);
        Weights initial = begins.apply(network.initial(fit.seed()));
        if (data.liked().edges() == 0 || training.epochs() == 0) {
            return initial;
        }
        LabelledPairs pairs = new LabelledPairs(data.liked(), negatives, training.batch(), fit.seed());
        TrainingParams longer = training.withSteps(leastSteps, pairs.stepsPerEpoch());
        return new NetworkFit(model, longer, engines, data, fit).trained(network, initial, pairs, negatives);
    }
}
