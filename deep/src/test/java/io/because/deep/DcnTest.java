package io.because.deep;

import io.because.engine.Engines;
import io.because.engine.Optimiser;
import io.because.engine.TrainingParams;
import io.because.model.ModelType;
import io.because.model.RankerContract;
import java.util.List;

class DcnTest extends RankerContract {
    private static final FeatureTraining TRAINING =
            new FeatureTraining(true, 3, 0.5, new TrainingParams(2, 512, 0.01, 0.1, Optimiser.Adam.DEFAULT, 1), null);

    @Override
    protected ModelType type() {
        return Deep.dcn(new DcnParams(3, 2, 2, List.of(6), 0.1, TRAINING), Engines::named, Embeddings.NONE);
    }
}
