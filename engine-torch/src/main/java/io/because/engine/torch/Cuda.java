package io.because.engine.torch;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.function.Predicate;

/// What libtorch needs of a machine to use its GPU.
final class Cuda {
    private static final List<String> LIBRARIES = List.of(
            "libcuda.so.1",
            "libcudart.so.13",
            "libcublas.so.13",
            "libcublasLt.so.13",
            "libcudnn.so.9",
            "libcufft.so.12",
            "libcurand.so.10",
            "libcusparse.so.12",
            "libcusolver.so.12",
            "libcufile.so.0",
            "libcupti.so.13",
            "libnccl.so.2");

    private Cuda() {}

    /// The libraries that are not found, as the loader names them.
    static List<String> missing(Predicate<String> isFound) {
        return LIBRARIES.stream().filter(isFound.negate()).toList();
    }

    /// By the loader.
    @SuppressWarnings("restricted") // opened and closed, nothing is called
    static boolean isFound(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException absent) {
            return false;
        }
    }
}
