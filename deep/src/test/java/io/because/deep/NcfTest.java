package io.because.deep;

import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.model.ModelType;
import io.because.model.RankerContract;
import java.util.List;

class NcfTest extends RankerContract {
    @Override
    protected ModelType type() {
        var training = new TrainingParams(2, 64, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1);
        return Deep.ncf(new NcfParams(4, List.of(8, 6, 4), 2, training), Engines::named);
    }
}
