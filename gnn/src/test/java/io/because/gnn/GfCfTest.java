package io.because.gnn;

import io.because.model.ModelType;
import io.because.model.RankerContract;

class GfCfTest extends RankerContract {
    @Override
    protected ModelType type() {
        return Graphs.gfCf(new GfCfParams(0.3, 8, 12));
    }
}
