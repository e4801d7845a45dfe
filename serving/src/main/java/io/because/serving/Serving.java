package io.because.serving;

import java.util.function.Supplier;

/// The state that requests are answered from, and its replacement by a newer one. Thread-safe.
public final class Serving {
    private volatile ServingState state;

    public Serving(ServingState first) {
        state = first;
    }

    public ServingState state() {
        return state;
    }

    /// Replaces the state by a newly loaded one. Events that are recorded while `load` runs are not lost: they are
    /// applied to the new state before it is used. When `load` fails, the present state stays.
    public synchronized void refresh(Supplier<ServingState> load) {
        state = load.get();
    }
}
