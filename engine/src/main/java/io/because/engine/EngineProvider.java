package io.because.engine;

/// How an engine on the class path is found, by {@link java.util.ServiceLoader}, before its native
/// library is loaded.
public interface EngineProvider {
    /// As on the command line ("torch").
    String name();

    /// @throws IllegalStateException when the native library does not load here; the sentence says what
    /// to do
    Engine load();
}
