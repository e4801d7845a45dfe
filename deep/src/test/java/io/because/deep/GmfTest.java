package io.because.deep;

import io.because.engine.Engines;
import io.because.model.ModelType;
import io.because.model.RankerContract;

class GmfTest extends RankerContract {
    @Override
    protected ModelType type() {
        return Deep.gmf(NcfTest.FUSED, Engines::named, Embeddings.NONE);
    }
}
