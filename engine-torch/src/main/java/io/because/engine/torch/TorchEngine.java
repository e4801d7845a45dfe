package io.because.engine.torch;

import io.because.engine.Engine;
import io.because.engine.MovingWeights;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import java.io.IOException;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.pytorch.global.torch;

/// Libtorch, on a GPU where it was built for one (profile `cuda`) and there is one, else on the CPU.
final class TorchEngine implements Engine {
    private final String name;
    private final Precision precision;
    private final Place place;
    private final boolean resident;

    /// Loads the native library, which takes about a second.
    ///
    /// @param name as on the command line
    /// @throws IllegalStateException when there is none for this machine; everything but training works
    /// without
    TorchEngine(String name, Precision precision) {
        this(name, precision, Place.best());
    }

    private TorchEngine(String name, Precision precision, Place place) {
        this(name, precision, place, place == Place.CUDA);
    }

    /// @param resident whether weights lie where they are computed with, not in main memory
    TorchEngine(String name, Precision precision, Place place, boolean resident) {
        this.name = name;
        this.precision = precision;
        this.place = place;
        this.resident = resident;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String backend() {
        try {
            return "libtorch " + Loader.getVersion("org.bytedeco", "pytorch") + ", " + place + ", " + precision;
        } catch (IOException e) {
            throw new IllegalStateException("libtorch's jar does not say its version", e);
        }
    }

    @Override
    public List<Engine> onOtherDevices() {
        return place == Place.CPU ? List.of() : List.of(new TorchEngine(name, precision, Place.CPU));
    }

    @Override
    public Trainer trainer(Network network, Weights initial, Optimiser optimiser, long seed, int threads) {
        torch.set_num_threads(threads);
        HeldWeights weights = resident
                ? DeviceWeights.of(network, initial, optimiser, place)
                : new HostWeights(network, new MovingWeights(network, initial, optimiser, threads));
        return new TorchTrainer(network, weights, place, precision, seed);
    }
}
