package io.because.deep;

import io.because.engine.Engines;
import io.because.model.ModelType;
import io.because.model.RankerContract;

class FedNcfTest extends RankerContract {
    @Override
    protected ModelType type() {
        return Deep.ncf(
                NcfTest.FUSED.fedBy(new FedParams("lightgcn", false)), Engines::named, RandomVectors.EMBEDDINGS);
    }
}
