package io.because.registry;

import java.nio.file.Path;

/// A stored model that is not what was stored, or is no model at all. It is refused; whatever serves goes on serving.
public final class DamagedModelException extends RuntimeException {
    /// @param what one clause: what is wrong with the file
    DamagedModelException(Path file, String what) {
        super("refused " + file + ": " + what + "; fit the model again, or restore the file from a backup");
    }

    DamagedModelException(Path file, String what, Throwable cause) {
        this(file, what);
        initCause(cause);
    }
}
