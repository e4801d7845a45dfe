package io.because.ingest;

/// Leaves the reading of one line; caught where lines are read, never seen outside. It has no stack trace, because a
/// broken file throws it a million times.
final class RejectedLineException extends RuntimeException {
    private final Reject.Reason reason;

    RejectedLineException(Reject.Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Reject at(Where where) {
        return new Reject(reason, where, String.valueOf(getMessage()));
    }
}
