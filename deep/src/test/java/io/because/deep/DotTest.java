package io.because.deep;

import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.model.ModelType;
import io.because.model.RankerContract;

class DotTest extends RankerContract {
    @Override
    protected ModelType type() {
        var training = new TrainingParams(2, 8, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
        return Deep.dot(
                new DotParams(6, 0.1, 0.1, new PoolParams(10, 0, 1, 1), training, 0, null),
                Engines::named,
                Embeddings.NONE);
    }
}
