package io.because.engine.dl4j;

import io.because.engine.NativeMatrix;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Numbers across the border. ND4J is told when they change in the memory of the CPU, and asked to bring them there:
/// that matters with CUDA only.
final class Native {
    private Native() {}

    /// Copies row-major numbers, as many as fit.
    static void put(float[] values, INDArray into) {
        pointer(into).put(values, 0, Math.toIntExact(into.length()));
        written(into);
    }

    /// The same memory. Once that is written, {@link #written} is to be called.
    static NativeMatrix matrix(INDArray array) {
        Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
        return NativeMatrix.at(pointer(array).address(), array.rows(), array.columns(), array.columns());
    }

    static void written(INDArray array) {
        Nd4j.getAffinityManager().tagLocation(array, Location.HOST);
    }

    private static FloatPointer pointer(INDArray array) {
        if (array.ordering() != 'c') {
            throw new IllegalStateException("an array is not row-major: " + array.shapeInfoToString());
        }
        return (FloatPointer) array.data().pointer();
    }
}
