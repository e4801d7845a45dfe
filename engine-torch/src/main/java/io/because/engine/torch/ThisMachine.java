package io.because.engine.torch;

import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/// The machine that this process runs on.
class ThisMachine implements Libtorch.Machine {
    /// Which of JavaCPP's builds of a library is loaded.
    private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

    @Override
    public Optional<String> foreign() {
        return ForeignLibtorch.in(System.getenv());
    }

    @Override
    public boolean hasBuildForCuda() {
        return torch.class.getResource("/org/bytedeco/pytorch/" + platform() + "-gpu/libjnitorch.so") != null;
    }

    @Override
    public List<String> missing() {
        return Cuda.missing(Cuda::isFound);
    }

    @Override
    public void load(boolean forCuda) {
        if (!forCuda && hasBuildForCuda()) {
            System.setProperty(EXTENSION, ""); // JavaCPP takes the build for a GPU unless told otherwise
        }
        Loader.load(torch.class);
    }

    @Override
    public boolean seesGpu() {
        return torch.cuda_is_available();
    }

    @Override
    public Optional<String> refusal() {
        try (PointerScope _ = new PointerScope()) {
            Tensor one = Place.CUDA.put(torch.ones(1));
            one.add(one).item_double();
            return Optional.empty();
        } catch (RuntimeException refused) {
            String why =
                    String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
            return Optional.of("the GPU refuses a sum (" + why + ")");
        }
    }

    @Override
    public String platform() {
        return Loader.getPlatform();
    }
}
