package io.because.engine.torch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/// Where networks are computed.
enum Place {
    CPU,
    CUDA;

    /// Which of JavaCPP's builds of a library is loaded.
    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

    /// By their names libtorch's libraries find each other.
    private static final List<String> OWN = List.of("libtorch.so", "libtorch_cpu.so", "libc10.so");

    private static final System.Logger LOG = System.getLogger(Place.class.getName());

    /// @param place null where libtorch does not load
    /// @param failure why not
    private record Found(@Nullable Place place, String failure) {
        private static final Found ONCE = find();

        private static Found find() {
            Optional<Path> foreign = foreign(System.getenv("LD_LIBRARY_PATH"));
            if (foreign.isPresent()) { // it would be linked to this one's bindings, and crash the process
                return new Found(
                        null,
                        "another libtorch, " + foreign.get() + ", is on LD_LIBRARY_PATH; take its folder off there");
            }
            try {
                return new Found(load(), "");
            } catch (LinkageError e) {
                return new Found(
                        null,
                        "libtorch does not load on " + Loader.getPlatform() + " (" + e.getMessage()
                                + "); build with -Dnative.platform=" + Loader.getPlatform());
            }
        }

        private static Place load() {
            String forCuda = "/org/bytedeco/pytorch/" + Loader.getPlatform() + "-gpu/libjnitorch.so";
            if (torch.class.getResource(forCuda) == null) {
                Loader.load(torch.class);
                return CPU;
            }
            List<String> missing = Cuda.missing();
            if (!missing.isEmpty()) {
                System.setProperty(EXTENSION, ""); // the build for the CPU, which needs none of them
            }
            Loader.load(torch.class);
            if (torch.cuda_is_available()) {
                return CUDA;
            }
            String reason = missing.isEmpty()
                    ? "the driver finds no GPU, or is too old for CUDA 13"
                    : "the loader does not find " + String.join(", ", missing) + " of CUDA 13";
            LOG.log(System.Logger.Level.WARNING, "training on the CPU: {0}", reason);
            return CPU;
        }
    }

    /// Loads libtorch, once: a GPU, if there is a build for one (profile `cuda`) and one that it can use. What
    /// keeps that build from using one is said.
    ///
    /// @throws IllegalStateException when there is none for this machine; everything but training works without
    static Place best() {
        Place place = Found.ONCE.place;
        if (place == null) {
            throw new IllegalStateException(Found.ONCE.failure + ". Serving works without it");
        }
        return place;
    }

    /// A library of another libtorch that the loader would take before this one's.
    ///
    /// @param folders as in `LD_LIBRARY_PATH`; null: none
    static Optional<Path> foreign(@Nullable String folders) {
        return Stream.of(folders == null ? new String[0] : folders.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> OWN.stream().map(library -> Path.of(folder, library)))
                .filter(Files::exists)
                .findFirst();
    }

    Tensor put(Tensor tensor) {
        return switch (this) {
            case CPU -> tensor;
            case CUDA -> tensor.cuda();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
