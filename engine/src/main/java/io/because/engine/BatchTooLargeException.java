package io.because.engine;

/// A library found no memory for a batch. No weight has changed.
public final class BatchTooLargeException extends RuntimeException {
    public BatchTooLargeException(Batch batch, Throwable cause) {
        super("there is no memory for a batch of " + batch.size() + " examples", cause);
    }
}
