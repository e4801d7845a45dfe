package io.because.domain;

/// The database cannot be reached or cannot take work now. Nothing was changed; the same call may be tried again.
public final class StoreUnavailableException extends RuntimeException {
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
