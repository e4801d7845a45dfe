package io.because.engine.torch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Loads libtorch once: a GPU, if there is a build for one (profile `cuda`) and one that it can use. What keeps that
/// build from using one is said once.
final class Libtorch {
    static final Libtorch ONCE = new Libtorch(new ThisMachine(), Libtorch::warn);

    private final Machine machine;
    private final Consumer<String> warning;
    private @Nullable Found found;

    /// What decides where networks are computed.
    interface Machine {
        /// Another libtorch that the loader would take before this one, in words.
        Optional<String> foreign();

        boolean hasBuildForCuda();

        /// CUDA's libraries that the loader does not find.
        List<String> missing();

        /// @param forCuda the build for a GPU; it needs all of CUDA's libraries
        /// @throws LinkageError when there is none for this machine
        void load(boolean forCuda);

        /// After loading: a driver and a GPU.
        boolean seesGpu();

        /// A small sum is worked out on the GPU that is seen.
        ///
        /// @return why that failed, as where the build has no code for one so old; empty: it did not
        Optional<String> refusal();

        /// As JavaCPP names it.
        String platform();
    }

    /// @param place null where libtorch does not load
    /// @param failure why not
    private record Found(@Nullable Place place, String failure) {}

    Libtorch(Machine machine, Consumer<String> warning) {
        this.machine = machine;
        this.warning = warning;
    }

    private static void warn(String sentence) {
        System.getLogger(Libtorch.class.getName()).log(System.Logger.Level.WARNING, sentence);
    }

    /// @throws IllegalStateException when there is none for this machine; everything but training works without
    synchronized Place best() {
        if (found == null) {
            found = find();
        }
        if (found.place == null) {
            throw new IllegalStateException(found.failure + ". Serving works without it");
        }
        return found.place;
    }

    private Found find() {
        Optional<String> foreign = machine.foreign();
        if (foreign.isPresent()) { // it would be linked to this one's bindings, and crash the process
            return new Found(null, foreign.get());
        }
        try {
            return new Found(load(), "");
        } catch (LinkageError e) {
            return new Found(
                    null,
                    "libtorch does not load on " + machine.platform() + " (" + e.getMessage()
                            + "); build with -Dnative.platform=" + machine.platform());
        }
    }

    private Place load() {
        if (!machine.hasBuildForCuda()) {
            machine.load(false);
            return Place.CPU;
        }
        List<String> missing = machine.missing();
        machine.load(missing.isEmpty());
        Optional<String> reason = machine.seesGpu() ? machine.refusal() : Optional.of(without(missing));
        reason.ifPresent(why -> warning.accept("training on the CPU: " + why));
        return reason.isPresent() ? Place.CPU : Place.CUDA;
    }

    private static String without(List<String> missing) {
        return missing.isEmpty()
                ? "the driver finds no GPU, or is too old for CUDA 13"
                : "the loader does not find " + String.join(", ", missing) + " of CUDA 13";
    }
}
