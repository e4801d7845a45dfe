package io.because.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Native memory for large tables. Rows of a table are read at random, and with small pages nearly every row costs the
/// processor a walk through its page tables as well: Linux is asked for large ones, where it gives them.
final class LargePages {
    private static final long PAGE = 2L << 20;
    private static final long LARGE = 16 * PAGE;
    private static final int MADV_HUGEPAGE = 14;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Optional<MethodHandle> ALIGNED_ALLOC =
            function("aligned_alloc", FunctionDescriptor.of(ADDRESS, JAVA_LONG, JAVA_LONG));
    private static final Optional<MethodHandle> FREE = function("free", FunctionDescriptor.ofVoid(ADDRESS));
    private static final Optional<MethodHandle> MADVISE =
            function("madvise", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));

    private LargePages() {}

    @SuppressWarnings("restricted") // functions of the C library, by their documented signatures
    private static Optional<MethodHandle> function(String name, FunctionDescriptor signature) {
        return System.getProperty("os.name").equals("Linux")
                ? LINKER.defaultLookup().find(name).map(address -> LINKER.downcallHandle(address, signature))
                : Optional.empty();
    }

    /// @return zeros, until the arena is closed
    static MemorySegment allocate(Arena arena, long bytes, long alignment) {
        return bytes < LARGE || ALIGNED_ALLOC.isEmpty() || FREE.isEmpty() || MADVISE.isEmpty()
                ? arena.allocate(bytes, alignment)
                : advised(arena, bytes, ALIGNED_ALLOC.get(), FREE.get(), MADVISE.get());
    }

    @SuppressWarnings("restricted") // the size is what was asked for
    private static MemorySegment advised(
            Arena arena, long bytes, MethodHandle allocate, MethodHandle free, MethodHandle advise) {
        long whole = Math.ceilDiv(bytes, PAGE) * PAGE;
        try {
            MemorySegment given = (MemorySegment) allocate.invokeExact(PAGE, whole);
            if (given.equals(MemorySegment.NULL)) {
                throw new OutOfMemoryError("no " + bytes + " bytes of native memory for a table");
            }
            int _ = (int) advise.invokeExact(given, whole, MADV_HUGEPAGE); // it is advice: refusing it is no error
            return given.reinterpret(whole, arena, segment -> release(free, segment))
                    .asSlice(0, bytes)
                    .fill((byte) 0);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("native memory for a table", e);
        }
    }

    private static void release(MethodHandle free, MemorySegment segment) {
        try {
            free.invokeExact(segment);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("native memory of a table", e);
        }
    }
}
