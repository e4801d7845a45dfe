package io.because.engine.dl4j;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.autodiff.samediff.internal.memory.AbstractMemoryMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/// Native arrays for one step after the other: those of a step are used again by the next, so that memory
/// does not grow and nothing waits for the garbage collector. More than the machine has is refused here: where the
/// system refuses it, ND4J's build for the CPU writes to no address, and the process ends.
final class Arena extends AbstractMemoryMgr {
    private record Kind(DataType type, char order, List<Long> shape) {}

    /// @param home where it waits to be used again
    private record Used(INDArray array, Deque<INDArray> home) {}

    private final Map<Kind, Deque<INDArray>> free = new HashMap<>();
    private final List<Used> used = new ArrayList<>();
    private long bytes; // of all arrays

    @Override
    public INDArray allocate(boolean detached, DataType type, long... shape) {
        return allocate(new Kind(type, 'c', Arrays.stream(shape).boxed().toList()));
    }

    @Override
    public INDArray allocate(boolean detached, LongShapeDescriptor wanted) {
        return allocate(new Kind(
                wanted.dataType(),
                wanted.getOrder(),
                Arrays.stream(wanted.getShape()).boxed().toList()));
    }

    private INDArray allocate(Kind kind) {
        Deque<INDArray> home = free.computeIfAbsent(kind, _ -> new ArrayDeque<>());
        INDArray array = home.isEmpty() ? create(kind) : home.pop();
        used.add(new Used(array, home));
        return array;
    }

    private INDArray create(Kind kind) {
        long[] shape = kind.shape.stream().mapToLong(Long::longValue).toArray();
        bytes += LongStream.of(shape).reduce(kind.type.width(), Math::multiplyExact);
        if (bytes > Pointer.totalPhysicalBytes()) {
            throw new OutOfMemoryError("a step would take " + bytes + " bytes, more than this machine has");
        }
        return Nd4j.createUninitialized(kind.type, shape, kind.order);
    }

    /// Holds them until the step ends: the graph may still look at an array whose value it needs no more.
    @Override
    public void release(INDArray array) {}

    /// All arrays are free again.
    void endStep() {
        used.forEach(one -> one.home.push(one.array));
        used.clear();
    }

    /// Gives all memory back; it may be used again after that.
    @Override
    public void close() {
        endStep();
        free.values().forEach(arrays -> arrays.forEach(INDArray::close));
        free.clear();
        bytes = 0;
    }
}
