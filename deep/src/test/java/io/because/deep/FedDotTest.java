package io.because.deep;

import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.model.ModelType;
import io.because.model.RankerContract;

class FedDotTest extends RankerContract {
    private static final TrainingParams TRAINING = new TrainingParams(2, 8, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);

    @Override
    protected ModelType type() {
        return Deep.dot(
                new DotParams(6, 0.1, 0.1, new PoolParams(10, 0, 1, 1), TRAINING, 0, new FedParams("lightgcn", false)),
                Engines::named,
                RandomVectors.EMBEDDINGS);
    }
}
