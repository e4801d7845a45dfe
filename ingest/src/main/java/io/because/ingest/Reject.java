package io.because.ingest;

/// A line that was not taken, and why.
///
/// @param detail one sentence for a person, without the place
public record Reject(Reason reason, Where where, String detail) {
    /// Why lines are rejected; counted by this.
    public enum Reason {
        /// bytes that are no text in the file's encoding
        INVALID_TEXT,
        FIELD_COUNT,
        /// a field that should be a number (or an integer) and is not
        NOT_A_NUMBER,
        /// a number, time or word outside what is allowed there
        OUT_OF_RANGE,
        /// not the syntax of the format at all (JSON, CSV quotes)
        MALFORMED,
        UNKNOWN_USER,
        UNKNOWN_ITEM,
        /// said before, in this data set
        DUPLICATE,
        /// a friendship with oneself
        SELF_FRIEND
    }

    @Override
    public String toString() {
        return where + ": " + reason + ": " + detail;
    }
}
