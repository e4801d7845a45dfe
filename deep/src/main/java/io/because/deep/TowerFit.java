package io.because.deep;

import io.because.engine.Engine;
import io.because.engine.Network;
import io.because.engine.TrainingParams;
import io.because.engine.Weights;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingData;
import java.util.function.Function;

/// Fits a network that places users and items in one space, by a softmax over {@link SharedItems}.
///
/// @param leastSteps where users are few, epochs are added until there are so many
record TowerFit(
        String model,
        TrainingParams training,
        int leastSteps,
        PoolParams pool,
        TowerFeatures features,
        Function<String, Engine> engines) {
    Weights trained(Network network, Weights initial, TrainingData data, Fit fit) {
        if (data.liked().edges() == 0) {
            return initial;
        }
        int perEpoch = Math.ceilDiv(SharedItems.who(data.liked()).length, training.batch());
        TrainingParams longer = training.withSteps(leastSteps, perEpoch);
        boolean few = longer.epochs() > training.epochs();
        SharedItems items = new SharedItems(
                data.liked(), new Genres(data.genres()), features, pool, training.batch(), few, fit.seed());
        return new NetworkFit(model, longer, engines, data, fit).trained(network, initial, items, pool, network.loss());
    }
}
