package io.because.engine.dl4j;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.autodiff.samediff.internal.memory.AbstractMemoryMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;
import org.nd4j.linalg.factory.Nd4j;

/// Native arrays for one step after the other: those of a step are used again by the next, so that nothing waits for
/// the garbage collector; shapes that did not come again for some steps are given back, so that memory does not grow.
/// More than the machine has is refused here: where the system refuses it, ND4J's build for the CPU writes to no
/// address, and the process ends.
final class Arena extends AbstractMemoryMgr {
    /// Steps after which arrays of a shape that none of them used are given back.
    private static final int IDLE = 4;

    private record Kind(DataType type, char order, List<Long> shape) {
        long bytes() {
            return shape.stream().mapToLong(Long::longValue).reduce(type.width(), Math::multiplyExact);
        }
    }

    /// Those of one shape.
    private static final class Shelf {
        private final Deque<INDArray> free = new ArrayDeque<>();
        private final List<INDArray> used = new ArrayList<>();
        private int idle;
    }

    private final Map<Kind, Shelf> shelves = new HashMap<>();
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
        Shelf shelf = shelves.computeIfAbsent(kind, _ -> new Shelf());
        INDArray array = shelf.free.isEmpty() ? create(kind) : shelf.free.pop();
        shelf.used.add(array);
        return array;
    }

    private INDArray create(Kind kind) {
        long[] shape = kind.shape.stream().mapToLong(Long::longValue).toArray();
        if (bytes + kind.bytes() > Pointer.totalPhysicalBytes()) {
            giveBack(_ -> true);
        }
        long wanted = bytes + kind.bytes();
        if (wanted > Pointer.totalPhysicalBytes()) {
            throw new OutOfMemoryError("a step would take " + wanted + " bytes, more than this machine has");
        }
        bytes = wanted;
        return Nd4j.createUninitialized(kind.type, shape, kind.order);
    }

    /// Holds them until the step ends: the graph may still look at an array whose value it needs no more.
    @Override
    public void release(INDArray array) {}

    /// All arrays are free again.
    void endStep() {
        for (Shelf shelf : shelves.values()) {
            shelf.idle = shelf.used.isEmpty() ? shelf.idle + 1 : 0;
            shelf.used.forEach(shelf.free::push);
            shelf.used.clear();
        }
        giveBack(shelf -> shelf.idle >= IDLE);
        shelves.values().removeIf(shelf -> shelf.idle >= IDLE);
    }

    private void giveBack(Predicate<Shelf> which) {
        shelves.forEach((kind, shelf) -> {
            if (which.test(shelf)) {
                bytes -= shelf.free.size() * kind.bytes();
                shelf.free.forEach(INDArray::close);
                shelf.free.clear();
            }
        });
    }

    /// Gives all memory back; it may be used again after that.
    @Override
    public void close() {
        endStep();
        giveBack(_ -> true);
    }
}
