package io.because.engine.dl4j;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.concurrency.AffinityManager.Location;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Arrays across the border.
final class Native {
    private Native() {}

    /// Copies the first numbers, as many as fit, row-major.
    static void put(float[] values, INDArray into) {
        host(into).put(values, 0, Math.toIntExact(into.length()));
        Nd4j.getAffinityManager().tagLocation(into, Location.HOST);
    }

    /// Copies all numbers, row-major.
    ///
    /// @param into as long as the array, or longer
    static void get(INDArray array, float[] into) {
        if (array.ordering() == 'c') {
            Nd4j.getAffinityManager().ensureLocation(array, Location.HOST);
            host(array).get(into, 0, Math.toIntExact(array.length()));
        } else {
            try (INDArray rows = array.dup('c')) {
                get(rows, into);
            }
        }
    }

    private static FloatPointer host(INDArray array) {
        return (FloatPointer) array.data().pointer();
    }
}
