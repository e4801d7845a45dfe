package io.because.engine.torch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Another libtorch that the loader would take before this one's. It looks at `LD_PRELOAD` first, then at
/// `LD_LIBRARY_PATH`, then where this one's libraries lie, and only then at its cache (`ldconfig -p`): a libtorch that
/// is installed for the whole system does no harm.
final class ForeignLibtorch {
    /// By these names libtorch's libraries find each other.
    private static final List<String> NAMES = List.of("libtorch.so", "libtorch_cpu.so", "libc10.so");

    private ForeignLibtorch() {}

    /// @return what it is and what to do about it
    static Optional<String> in(Map<String, String> environment) {
        Optional<String> loaded = parts(environment, "LD_PRELOAD", "[:\\s]+")
                .filter(ForeignLibtorch::isOne)
                .findFirst()
                .map(library -> sentence(library, "in LD_PRELOAD; take it out there"));
        return loaded.or(() -> parts(environment, "LD_LIBRARY_PATH", File.pathSeparator)
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::exists)
                .findFirst()
                .map(library -> sentence(library.toString(), "on LD_LIBRARY_PATH; take its folder off there")));
    }

    private static Stream<String> parts(Map<String, String> environment, String name, String separator) {
        return Stream.of(environment.getOrDefault(name, "").split(separator)).filter(part -> !part.isEmpty());
    }

    /// Of any version: what is loaded first lends its functions to all that comes later.
    private static boolean isOne(String library) {
        String file = library.substring(library.lastIndexOf('/') + 1);
        return NAMES.stream().anyMatch(file::startsWith);
    }

    private static String sentence(String library, String where) {
        return "another libtorch, " + library + ", is " + where;
    }
}
