package io.because.engine;

/// A step failed after it had begun to change weights: they are neither those before it nor those after it.
public final class HalfAStepException extends RuntimeException {
    private final transient Throwable why;

    public HalfAStepException(Throwable why) {
        super("a step was taken in part: " + why.getMessage(), why);
        this.why = why;
    }

    Throwable why() {
        return why;
    }
}
