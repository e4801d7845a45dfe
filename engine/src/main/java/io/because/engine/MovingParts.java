package io.because.engine;

import io.because.model.NamedArrays;
import java.util.List;
import java.util.Map;

/// Weights and what their optimiser remembers of them, wherever they lie: part 0 are the weights, the others its
/// moments. What is kept of a training has the same form for all.
public interface MovingParts {
    String STEPS = "steps";
    List<String> NAMES = List.of("", "/first", "/second");

    /// How many numbers each part has.
    int size();

    int parts();

    /// @return `[rows][columns]`, a copy
    float[] copy(int part);

    /// @param values `[rows][columns]`, copied
    void put(int part, float[] values);

    /// A copy of the weights.
    static Weights weights(Map<String, ? extends MovingParts> byName) {
        Weights copy = new Weights();
        byName.forEach((name, moving) -> copy.put(name, moving.copy(0)));
        return copy;
    }

    /// All that further steps depend on, a copy.
    static NamedArrays state(Map<String, ? extends MovingParts> byName, long steps) {
        NamedArrays state = new NamedArrays().put(STEPS, new long[] {steps});
        byName.forEach((name, moving) -> {
            for (int part = 0; part < moving.parts(); part++) {
                state.put(name + NAMES.get(part), moving.copy(part));
            }
        });
        return state;
    }

    /// Puts back what {@link #state} took.
    ///
    /// @return the number of steps
    /// @throws IllegalArgumentException when it is of another network or optimiser
    static long restore(NamedArrays state, Map<String, ? extends MovingParts> byName) {
        byName.forEach((name, moving) -> {
            for (int part = 0; part < moving.parts(); part++) {
                moving.put(part, sized(state, name + NAMES.get(part), moving.size()));
            }
        });
        return state.longs(STEPS)[0];
    }

    private static float[] sized(NamedArrays state, String name, int size) {
        float[] values = state.floats(name);
        if (values.length != size) {
            throw new IllegalArgumentException(
                    "the state has " + values.length + " numbers of " + name + ", the network wants " + size);
        }
        return values;
    }
}
