package io.because.engine.torch;

import io.because.engine.Engine;
import io.because.engine.EngineProvider;

/// Tells of {@link TorchEngine} without loading libtorch.
public final class TorchProvider implements EngineProvider {
    @Override
    public String name() {
        return "torch";
    }

    @Override
    public Engine load() {
        return new TorchEngine(name(), Precision.SINGLE);
    }
}
