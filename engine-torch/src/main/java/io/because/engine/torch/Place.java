package io.because.engine.torch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Where networks are computed. Weights lie in main memory in any case: what a batch needs of them goes
/// there, gradients come back.
enum Place {
    CPU,
    CUDA;

    private static final System.Logger LOG = System.getLogger(Place.class.getName());

    /// A GPU, if this libtorch was built for one and there is one.
    static Place best() {
        if (torch.cuda_is_available()) {
            return CUDA;
        }
        if (torch.hasCUDA()) {
            LOG.log(System.Logger.Level.WARNING, "no CUDA device that libtorch can use: training on the CPU");
        }
        return CPU;
    }

    Tensor put(Tensor tensor) {
        return switch (this) {
            case CPU -> tensor;
            case CUDA -> tensor.cuda();
        };
    }
}
