package io.because.gnn;

import io.because.model.ModelType;
import io.because.model.RankerContract;
import java.util.List;

class FastRpTest extends RankerContract {
    @Override
    protected ModelType type() {
        return Graphs.fastRp(new FastRpParams(16, -0.5, List.of(0.0, 1.0, 1.0), true, true));
    }
}
