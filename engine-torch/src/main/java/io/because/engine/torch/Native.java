package io.because.engine.torch;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/// Arrays across the border.
final class Native {

    private Native() {}

    /// A copy.
    static Tensor floats(float[] values, long... shape) {
        try (FloatPointer pointer = new FloatPointer(values);
                Tensor view = torch.from_blob(pointer, shape)) {
            return view.clone();
        }
    }

    /// A copy.
    static Tensor indices(int[] values) {
        long[] wide = new long[values.length];
        for (int k = 0; k < values.length; k++) {
            wide[k] = values[k];
        }
        return indices(wide);
    }

    /// A copy.
    static Tensor indices(long[] wide) {
        try (LongPointer pointer = new LongPointer(wide);
                TensorOptions options = new TensorOptions(torch.ScalarType.Long);
                Tensor view = torch.from_blob(pointer, new long[] {wide.length}, options)) {
            return view.clone();
        }
    }

    /// A copy.
    static float[] array(Tensor tensor) {
        try (Tensor dense = tensor.contiguous()) {
            float[] values = new float[Math.toIntExact(dense.numel())];
            if (values.length > 0) {
                new FloatPointer(dense.data_ptr_float()).get(values);
            }
            return values;
        }
    }
}
