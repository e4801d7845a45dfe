package io.because.engine.torch;

import java.util.Locale;
import org.bytedeco.pytorch.Tensor;

/// Where networks are computed.
enum Place implements Device {
    CPU,
    CUDA;

    /// Loads libtorch, once.
    ///
    /// @throws IllegalStateException when there is none for this machine; everything but training works without
    static Place best() {
        return Libtorch.ONCE.best();
    }

    @Override
    public Tensor put(Tensor tensor) {
        return switch (this) {
            case CPU -> tensor;
            case CUDA -> tensor.cuda();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
