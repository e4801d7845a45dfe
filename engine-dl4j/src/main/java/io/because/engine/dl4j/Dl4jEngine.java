package io.because.engine.dl4j;

import io.because.engine.Engine;
import io.because.engine.MovingWeights;
import io.because.engine.Network;
import io.because.engine.Optimiser;
import io.because.engine.Trainer;
import io.because.engine.Weights;
import java.io.IOException;
import java.util.Locale;
import org.bytedeco.javacpp.Loader;
import org.nd4j.common.config.ND4JSystemProperties;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/// SameDiff on ND4J's native library: the CPU's, or CUDA's where that is on the class path. A process loads one of
/// both.
public final class Dl4jEngine implements Engine {
    static final String NAME = "dl4j";

    /// Loads the native library, which takes some seconds.
    ///
    /// @throws IllegalStateException when there is none for this machine; everything but training works
    /// without
    public Dl4jEngine() {
        System.setProperty(ND4JSystemProperties.LOG_INITIALIZATION, "false"); // a dozen lines that nobody asked for
        try {
            Nd4j.getBackend();
        } catch (LinkageError | RuntimeException e) {
            throw new IllegalStateException(
                    "ND4J does not load on " + Loader.getPlatform() + " (" + root(e).getMessage()
                            + "); build with -Dnative.platform=" + Loader.getPlatform()
                            + ". Serving works without it",
                    e);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String backend() {
        try {
            String kind = Nd4j.getBackend().getClass().getSimpleName().replace("Backend", "");
            return "ND4J " + Loader.getVersion("org.nd4j", "nd4j-native") + ", " + kind.toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new IllegalStateException("ND4J's jar does not say its version", e);
        }
    }

    @Override
    public Trainer trainer(Network network, Weights initial, Optimiser optimiser, long seed, int threads) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        Nd4j.factory().blas().setMaxThreads(threads);
        return new Dl4jTrainer(network, new MovingWeights(network, initial, optimiser, threads), seed);
    }
}
