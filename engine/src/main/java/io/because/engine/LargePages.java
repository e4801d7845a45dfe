package io.because.engine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Native memory for large tables. Rows of a table are read at random, and with small pages nearly every row costs the
/// processor a walk through its page tables as well: Linux is asked for large ones, where it gives them.
final class LargePages {
    private static final long PAGE = 2L << 20;
    private static final long LARGE = 16 * PAGE;
    private static final int MADV_HUGEPAGE = 14;

    private static final Optional<Library> LIBRARY =
            System.getProperty("os.name").equals("Linux") ? Optional.of(Library.ofC()) : Optional.empty();

    private LargePages() {}

    /// @return zeros, until the arena is closed
    static MemorySegment allocate(Arena arena, long bytes, long alignment) {
        return bytes < LARGE || LIBRARY.isEmpty()
                ? arena.allocate(bytes, alignment)
                : LIBRARY.get().allocate(arena, bytes);
    }

    /// Functions of the C library.
    private record Library(MethodHandle allocate, MethodHandle free, MethodHandle advise) {
        static Library ofC() {
            return new Library(
                    function("aligned_alloc", FunctionDescriptor.of(ADDRESS, JAVA_LONG, JAVA_LONG)),
                    function("free", FunctionDescriptor.ofVoid(ADDRESS)),
                    function("madvise", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT)));
        }

        @SuppressWarnings("restricted") // by their documented signatures
        private static MethodHandle function(String name, FunctionDescriptor signature) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), signature);
        }

        /// Aligned to a large page.
        @SuppressWarnings("restricted") // the size is what was asked for
        MemorySegment allocate(Arena arena, long bytes) {
            long whole = Math.ceilDiv(bytes, PAGE) * PAGE;
            MemorySegment given = (MemorySegment) Objects.requireNonNull(called(allocate, PAGE, whole));
            if (given.equals(MemorySegment.NULL)) {
                throw new OutOfMemoryError("no " + bytes + " bytes of native memory for a table");
            }
            called(advise, given, whole, MADV_HUGEPAGE); // it is advice: refusing it is no error
            return given.reinterpret(whole, arena, segment -> called(free, segment))
                    .asSlice(0, bytes)
                    .fill((byte) 0);
        }

        private static @Nullable Object called(MethodHandle function, Object... arguments) {
            try {
                return function.invokeWithArguments(arguments);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("native memory of a table", e);
            }
        }
    }
}
