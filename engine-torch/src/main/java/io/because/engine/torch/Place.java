package io.because.engine.torch;

import java.util.List;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// Where networks are computed.
enum Place {
    CPU,
    CUDA;

    /// Which of JavaCPP's builds of a library is loaded.
    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

    private static final System.Logger LOG = System.getLogger(Place.class.getName());

    /// Found once.
    private static final class Best {
        private static final Place PLACE = load();

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
    /// @throws UnsatisfiedLinkError when there is none for this machine
    static Place best() {
        return Best.PLACE;
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
