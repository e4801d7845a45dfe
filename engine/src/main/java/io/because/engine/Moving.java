package io.because.engine;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// A parameter or table in training. Each row lies beside what the optimiser remembers of it, so that a
/// step touches one place of memory for it; it is filled up to whole vectors with zeros.
///
/// - memory: `[rows][1 + moments][width]`
/// - gradients of the rows that a step touches: `[touched][width]`
final class Moving implements MovingParts {
    private static final VectorSpecies<Float> SPECIES = Change.SPECIES;
    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final int TOGETHER = 16;
    private static final int CACHE_LINE = 64;

    private final String name;
    private final Optimiser optimiser;
    private final int rows;
    private final int columns;
    private final long width; // bytes
    private final long whole; // bytes of the vectors that are full
    private final VectorMask<Float> rest; // of the one that is not
    private final long stride; // bytes
    private final int moments;
    private final MemorySegment memory;
    private final Room room = new Room();
    private MemorySegment gradients = MemorySegment.NULL;

    @SuppressWarnings("UnusedVariable") // or the JIT compiler would leave out reads of which nothing comes
    private float asked;

    /// @param values copied
    Moving(Arena arena, String name, int rows, int columns, Optimiser optimiser, float[] values) {
        this.name = name;
        this.optimiser = optimiser;
        this.rows = rows;
        this.columns = columns;
        moments = optimiser.moments();
        whole = (long) columns / Change.LANES * Change.BYTES;
        rest = SPECIES.indexInRange(0, columns % Change.LANES);
        width = (long) Math.ceilDiv(columns, Change.LANES) * Change.BYTES;
        stride = width * (1 + moments);
        memory = LargePages.allocate(arena, rows * stride, Change.BYTES);
        put(0, values);
    }

    String name() {
        return name;
    }

    @Override
    public int parts() {
        return 1 + moments;
    }

    boolean isFrozen() {
        return optimiser instanceof Optimiser.Frozen;
    }

    @Override
    public int size() {
        return rows * columns;
    }

    /// The weights themselves, which change as they are trained.
    NativeMatrix weights() {
        return new NativeMatrix(memory, rows, columns, stride / Float.BYTES);
    }

    @Override
    public float[] copy(int part) {
        return new NativeMatrix(memory.asSlice(part * width), rows, columns, stride / Float.BYTES).array();
    }

    @Override
    public void put(int part, float[] values) {
        for (int row = 0; row < rows; row++) {
            MemorySegment.copy(values, row * columns, memory, JAVA_FLOAT, row * stride + part * width, columns);
        }
    }

    /// Copies rows.
    void look(int[] indices, NativeMatrix into, int from, int to) {
        long bytes = (long) columns * Float.BYTES;
        for (int k = from; k < to; k++) {
            if ((k - from) % TOGETHER == 0) {
                ask(indices, k, Math.min(to, k + TOGETHER), width);
            }
            MemorySegment.copy(memory, indices[k] * stride, into.values(), into.byteOf(k), bytes);
        }
    }

    /// Reads a number of every cache line of some rows, so that memory answers for all of them at once; what is done
    /// with one row after the other would wait for each.
    private void ask(int[] of, int from, int to, long bytes) {
        float sum = 0;
        for (int k = from; k < to; k++) {
            long begin = of[k] * stride;
            for (long at = begin; at < begin + bytes; at += CACHE_LINE) {
                sum += memory.get(JAVA_FLOAT, at);
            }
        }
        asked = sum;
    }

    /// Means of rows.
    void look(Batch.Bags bags, NativeMatrix into, int from, int to) {
        for (int k = from; k < to; k++) {
            int begin = bags.offsets()[k];
            int end = bags.offsets()[k + 1];
            float share = 1f / Math.max(1, end - begin);
            for (long c = 0; c < width; c += Change.BYTES) {
                FloatVector sum = FloatVector.zero(SPECIES);
                for (int at = begin; at < end; at++) {
                    sum = load(memory, bags.values()[at] * stride + c).add(sum);
                }
                if (c < whole) {
                    store(sum.mul(share), into.values(), into.byteOf(k) + c);
                } else {
                    sum.mul(share).intoMemorySegment(into.values(), into.byteOf(k) + c, ORDER, rest);
                }
            }
        }
    }

    /// Makes room for the gradients of a step.
    void expect(Touched touched) {
        gradients = room.of(touched.rows().length * width);
    }

    /// Sums up the gradients of some touched rows.
    ///
    /// @param looked gradients of what was looked up
    /// @return the sum of their squares
    double sum(Touched touched, List<NativeMatrix> looked, int from, int to) {
        double squares = 0;
        for (int k = from; k < to; k++) {
            long row = k * width;
            for (int at = touched.from()[k]; at < touched.from()[k + 1]; at++) {
                int place = touched.places()[at];
                int which = 0;
                while (place >= looked.get(which).rows()) {
                    place -= looked.get(which++).rows();
                }
                NativeMatrix matrix = looked.get(which);
                float share = touched.shares()[at];
                if (at == touched.from()[k]) {
                    begin(matrix.values(), matrix.byteOf(place), share, row);
                } else {
                    add(matrix.values(), matrix.byteOf(place), share, row);
                }
            }
            squares += squares(row);
        }
        return squares;
    }

    private void begin(MemorySegment from, long at, float share, long row) {
        long c = 0;
        for (; c < whole; c += Change.BYTES) {
            store(load(from, at + c).mul(share), gradients, row + c);
        }
        if (c < width) {
            store(loadRest(from, at + c).mul(share), gradients, row + c);
        }
    }

    private void add(MemorySegment from, long at, float share, long row) {
        long c = 0;
        for (; c < whole; c += Change.BYTES) {
            store(load(from, at + c).mul(share).add(load(gradients, row + c)), gradients, row + c);
        }
        if (c < width) {
            store(loadRest(from, at + c).mul(share).add(load(gradients, row + c)), gradients, row + c);
        }
    }

    private double squares(long row) {
        FloatVector squares = FloatVector.zero(SPECIES);
        for (long c = 0; c < width; c += Change.BYTES) {
            FloatVector g = load(gradients, row + c);
            squares = g.fma(g, squares);
        }
        return squares.reduceLanes(VectorOperators.ADD);
    }

    /// Changes some touched rows, after {@link #sum}.
    void move(Touched touched, Change change, int from, int to) {
        for (int k = from; k < to; k++) {
            if ((k - from) % TOGETHER == 0) {
                ask(touched.rows(), k, Math.min(to, k + TOGETHER), stride);
            }
            change.apply(memory, touched.rows()[k] * stride, gradients, k * width);
        }
    }

    Change change(double rate, double scale, long step) {
        return Change.of(optimiser, width, rate, scale, step);
    }

    /// The gradients after {@link #sum}, zeros where nothing was touched.
    ///
    /// @return `[rows][columns]`
    float[] gradients(Touched touched) {
        float[] all = new float[Math.multiplyExact(rows, columns)];
        for (int k = 0; k < touched.rows().length; k++) {
            MemorySegment.copy(gradients, JAVA_FLOAT, k * width, all, touched.rows()[k] * columns, columns);
        }
        return all;
    }

    private static FloatVector load(MemorySegment from, long at) {
        return FloatVector.fromMemorySegment(SPECIES, from, at, ORDER);
    }

    /// Zeros beyond the last column.
    private FloatVector loadRest(MemorySegment from, long at) {
        return FloatVector.fromMemorySegment(SPECIES, from, at, ORDER, rest);
    }

    private static void store(FloatVector values, MemorySegment into, long at) {
        values.intoMemorySegment(into, at, ORDER);
    }
}
