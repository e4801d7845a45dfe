package io.because.api;

import io.because.domain.StoreUnavailableException;
import org.neo4j.driver.exceptions.RetryableException;

/// The database was found away a moment ago and is not asked again yet.
final class DatabaseAwayException extends RuntimeException {
    DatabaseAwayException() {
        super("the database is away");
    }

    /// Whether `problem` means that the database is away: the layers in between wrap what the driver says.
    static boolean isCauseOf(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailableException
                    || cause instanceof RetryableException
                    || cause instanceof DatabaseAwayException) {
                return true;
            }
        }
        return false;
    }
}
