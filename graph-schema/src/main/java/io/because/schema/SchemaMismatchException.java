package io.because.schema;

/// The store cannot be used by this program; nothing in it was changed.
public final class SchemaMismatchException extends RuntimeException {
    public SchemaMismatchException(String message) {
        super(message);
    }
}
