package io.because.engine;

import java.util.List;
import java.util.ServiceLoader;

/// The engines on the class path.
public final class Engines {
    private Engines() {}

    public static List<EngineProvider> all() {
        return ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /// Loads an engine.
    ///
    /// @throws IllegalArgumentException when there is none of this name
    /// @throws IllegalStateException when its native library does not load here
    public static Engine named(String name) {
        return all().stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine `" + name + "` here; say one of "
                        + all().stream().map(EngineProvider::name).toList()))
                .load();
    }
}
