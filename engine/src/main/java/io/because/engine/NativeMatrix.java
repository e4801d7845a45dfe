package io.because.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Numbers in native memory, where a library reads or writes them too.
///
/// @param values `[rows][columns]`, floats
/// @param stride numbers from the beginning of a row to that of the next
public record NativeMatrix(MemorySegment values, int rows, int columns, long stride) {
    /// @param address valid as long as this is used
    @SuppressWarnings("restricted") // a library tells addresses, not sizes
    public static NativeMatrix at(long address, int rows, int columns, long stride) {
        long bytes = rows == 0 ? 0 : ((rows - 1) * stride + columns) * Float.BYTES;
        return new NativeMatrix(MemorySegment.ofAddress(address).reinterpret(bytes), rows, columns, stride);
    }

    /// A copy, row-major.
    public float[] array() {
        float[] copy = new float[Math.multiplyExact(rows, columns)];
        for (int row = 0; row < rows; row++) {
            MemorySegment.copy(values, ValueLayout.JAVA_FLOAT, byteOf(row), copy, row * columns, columns);
        }
        return copy;
    }

    long byteOf(int row) {
        return row * stride * Float.BYTES;
    }
}
