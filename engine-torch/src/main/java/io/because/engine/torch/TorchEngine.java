package io.because.engine.torch;

import io.because.engine.Engine;
import io.because.engine.MovingWeights;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import java.io.IOException;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.global.torch;

/// Libtorch, on a GPU where it was built for one (profile `cuda`) and there is one, else on the CPU.
public final class TorchEngine implements Engine {
    static final String NAME = "torch";

    private final Place place;

    /// Loads the native library, which takes about a second.
    ///
    /// @throws IllegalStateException when there is none for this machine; everything but training works
    /// without
    public TorchEngine() {
        try {
            Loader.load(torch.class);
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "libtorch does not load on " + Loader.getPlatform() + " (" + e.getMessage()
                            + "); build with -Dnative.platform=" + Loader.getPlatform()
                            + ", and take any other libtorch off the loader's path. Serving works without it",
                    e);
        }
        place = Place.best();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String backend() {
        try {
            return "libtorch " + Loader.getVersion("org.bytedeco", "pytorch") + ", "
                    + place.name().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new IllegalStateException("libtorch's jar does not say its version", e);
        }
    }

    @Override
    public Trainer trainer(Network network, Weights initial, Optimiser optimiser, long seed, int threads) {
        torch.set_num_threads(threads);
        return new TorchTrainer(network, new MovingWeights(network, initial, optimiser, threads), place, seed);
    }
}
