package io.because.engine.torch;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.engine.Engine;
import io.because.engine.EngineContract;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;

class TorchEngineTest extends EngineContract {
    @Override
    protected Engine engine() {
        return new TorchProvider().load();
    }

    @Test
    void theNativeLibraryDoesTheWork() {
        assertThat(engine().backend()).startsWith("libtorch 2.").contains(", " + Place.best() + ", ");
        assertThat(Loader.getLoadedLibraries()).containsKeys("torch_cpu", "jnitorch");
    }

    @Test
    void besideAGpuItComputesOnTheCpuToo() {
        Engine onGpu = new TorchEngine("torch", Precision.SINGLE, Place.CUDA, true);
        assertThat(onGpu.onOtherDevices())
                .extracting(Engine::backend)
                .singleElement()
                .asString()
                .contains(", cpu, ");
        assertThat(new TorchEngine("torch", Precision.SINGLE, Place.CPU, false).onOtherDevices())
                .isEmpty();
    }
}
