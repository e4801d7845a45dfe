package io.because.deep;

import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.model.ModelType;
import io.because.model.RankerContract;

class FedTwoTowerTest extends RankerContract {
    private static final TrainingParams TRAINING = new TrainingParams(2, 8, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);

    @Override
    protected ModelType type() {
        return Deep.twoTower(
                new TwoTowerParams(
                        6,
                        false,
                        true,
                        0,
                        0.2,
                        new PoolParams(5, 1, 0.5, 0.5),
                        TRAINING,
                        0,
                        new FedParams("lightgcn", true)),
                Engines::named,
                RandomVectors.EMBEDDINGS);
    }
}
