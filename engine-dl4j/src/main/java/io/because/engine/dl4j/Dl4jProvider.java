package io.because.engine.dl4j;

import io.because.engine.Engine;
import io.because.engine.EngineProvider;

/// Tells of {@link Dl4jEngine} without loading ND4J.
public final class Dl4jProvider implements EngineProvider {
    @Override
    public String name() {
        return Dl4jEngine.NAME;
    }

    @Override
    public Engine load() {
        return new Dl4jEngine();
    }
}
