package io.because.engine.torch;

import org.bytedeco.pytorch.Tensor;

/// Where tensors lie that are computed with.
interface Device {
    /// The same numbers there.
    Tensor put(Tensor tensor);
}
