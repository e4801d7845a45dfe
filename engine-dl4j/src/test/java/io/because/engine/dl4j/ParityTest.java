package io.because.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.engine.Engine;
import io.because.engine.EngineContract;
import org.junit.jupiter.api.AfterAll;

/// Every operation, loss and optimiser of the contract on both engines at once.
class ParityTest extends EngineContract {
    private static final BothEngines BOTH = new BothEngines();

    @Override
    protected Engine engine() {
        return BOTH;
    }

    @AfterAll
    static void theyWereCompared() {
        assertThat(BOTH.compared()).isPositive();
    }
}
