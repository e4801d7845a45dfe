package io.because.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.engine.Engine;
import io.because.engine.EngineContract;
import org.junit.jupiter.api.Test;

class Dl4jEngineTest extends EngineContract {
    @Override
    protected Engine engine() {
        return new Dl4jEngine();
    }

    @Test
    void theNativeLibraryDoesTheWork() {
        assertThat(engine().backend()).startsWith("ND4J").endsWith("cpu");
    }
}
