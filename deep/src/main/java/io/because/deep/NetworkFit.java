package io.because.deep;

import io.because.engine.Engine;
import io.because.engine.Examples;
import io.because.engine.Network;
import io.because.engine.Trainer;
import io.because.engine.TrainingLoop;
import io.because.engine.TrainingParams;
import io.because.engine.Weights;
import io.because.model.ModelType.Fit;
import io.because.model.TrainingData;
import java.util.List;
import java.util.function.Function;

/// Trains a network on the engine that was asked for, or goes on with a training of the very same that was interrupted.
record NetworkFit(String model, TrainingParams training, Function<String, Engine> engines, TrainingData data, Fit fit) {

    /// @param how all that the result depends on beside the training's params, the network's weights and the data: the
    ///     text of each decides whether an interrupted training is the same
    Weights trained(Network network, Weights initial, Examples examples, Object... how) {
        String key = fit.key(
                model,
                List.of(
                        List.of(how),
                        training,
                        fit.engine(),
                        fit.threads(),
                        network.parameters(),
                        network.tables(),
                        initial.contentHash(),
                        data.features().hashCode()),
                data);
        try (Trainer trainer = engines.apply(fit.engine())
                .trainer(network, initial, training.optimiser(), fit.seed(), fit.threads())) {
            return new TrainingLoop(model, training, fit, key, null)
                    .run(trainer, examples)
                    .weights();
        }
    }
}
