package io.because.engine.torch;

import io.because.engine.NativeMatrix;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/// Numbers across the border.
final class Native {
    private Native() {}

    /// A copy.
    static Tensor floats(float[] values, long... shape) {
        Tensor tensor = torch.empty(shape);
        if (values.length > 0) {
            tensor.data_ptr_float().put(values);
        }
        return tensor;
    }

    /// A copy.
    static Tensor indices(int... values) {
        try (IntPointer pointer = new IntPointer(values);
                TensorOptions options = new TensorOptions(torch.ScalarType.Int);
                Tensor view = torch.from_blob(pointer, new long[] {values.length}, options)) {
            return view.clone();
        }
    }

    /// A copy.
    static Tensor indices(long... values) {
        try (LongPointer pointer = new LongPointer(values);
                TensorOptions options = new TensorOptions(torch.ScalarType.Long);
                Tensor view = torch.from_blob(pointer, new long[] {values.length}, options)) {
            return view.clone();
        }
    }

    /// The same memory.
    static Tensor tensor(NativeMatrix matrix) {
        return torch.from_blob(
                new Address(matrix.values().address()),
                new long[] {matrix.rows(), matrix.columns()},
                new long[] {matrix.stride(), 1});
    }

    /// The same memory, unless its columns are apart.
    static NativeMatrix matrix(Tensor tensor) {
        Tensor near = tensor.stride(1) == 1 || tensor.size(1) == 1 ? tensor : tensor.contiguous();
        return NativeMatrix.at(
                near.data_ptr_float().address(),
                Math.toIntExact(near.size(0)),
                Math.toIntExact(near.size(1)),
                near.stride(0));
    }

    /// Memory that somebody else owns.
    private static final class Address extends FloatPointer {
        Address(long address) {
            super((Pointer) null);
            this.address = address;
        }
    }
}
