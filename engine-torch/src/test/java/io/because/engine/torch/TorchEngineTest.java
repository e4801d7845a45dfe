package io.because.engine.torch;

import io.because.engine.Engine;
import io.because.engine.EngineContract;

class TorchEngineTest extends EngineContract {
    @Override
    protected Engine engine() {
        return new TorchProvider().load();
    }
}
