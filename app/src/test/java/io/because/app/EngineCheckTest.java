package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.engine.EngineProvider;
import io.because.engine.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineCheckTest {
    static Iterable<EngineProvider> engines() {
        return Engines.all();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aStepLowersTheLossOnEachEngine(EngineProvider provider) {
        assertThat(EngineCheck.of(provider.load())).contains("a step of training lowered the loss");
    }

    @Test
    void allEnginesAreThere() {
        assertThat(Engines.all())
                .extracting(EngineProvider::name)
                .containsExactlyInAnyOrder("torch", "torch-mixed", "dl4j");
    }
}
