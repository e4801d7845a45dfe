package io.because.engine.torch;

import io.because.engine.Engine;
import io.because.engine.EngineProvider;

/// Libtorch with matrices multiplied in half the precision, for GPUs.
public final class MixedTorchProvider implements EngineProvider {
    @Override
    public String name() {
        return "torch-mixed";
    }

    @Override
    public Engine load() {
        return new TorchEngine(name(), Precision.MIXED);
    }
}
