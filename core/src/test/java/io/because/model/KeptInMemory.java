package io.because.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps what a fit reached at every step, and may break it off there, as the end of the process would.
public final class KeptInMemory implements Checkpoints {
    private final Map<String, NamedArrays> kept = new HashMap<>();
    private int left;

    /// @param breaksAt the checkpoint after which the fit is broken off, 1 the first; 0: never
    public KeptInMemory(int breaksAt) {
        left = breaksAt;
    }

    /// The fit is broken off.
    public static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public Map<String, NamedArrays> kept() {
        return kept;
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public Optional<NamedArrays> last(String fit) {
        return Optional.ofNullable(kept.get(fit));
    }

    /// A copy: fits go on changing their arrays.
    @Override
    public void keep(String fit, NamedArrays reached) {
        NamedArrays copy = new NamedArrays();
        reached.all().forEach((name, array) -> {
            switch (array.values()) {
                case float[] floats -> copy.put(name, floats.clone(), array.shape());
                case int[] ints -> copy.put(name, ints.clone(), array.shape());
                case long[] longs -> copy.put(name, longs.clone(), array.shape());
                case byte[] bytes -> copy.put(name, bytes.clone(), array.shape());
                default -> throw new IllegalArgumentException(name);
            }
        });
        kept.put(fit, copy);
        if (--left == 0) {
            throw new Interruption();
        }
    }

    @Override
    public void forget(String fit) {
        kept.remove(fit);
    }
}
