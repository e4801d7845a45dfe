package io.because.engine;

import java.util.Objects;

/// A step failed after it had begun to change weights: they are neither those before it nor those after it.
public final class HalfAStepException extends RuntimeException {
    public HalfAStepException(Throwable why) {
        super("a step was taken in part: " + why.getMessage(), why);
    }

    Throwable why() {
        return Objects.requireNonNull(getCause());
    }
}
