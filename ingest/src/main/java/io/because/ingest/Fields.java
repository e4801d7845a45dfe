package io.because.ingest;

import io.because.domain.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of one line, read with a reason at hand when they cannot be.
record Fields(List<String> values) {
    private static final long LAST_SECOND = 253_402_300_799L; // of the year 9999

    /// @throws RejectedLineException when there are fewer or more
    static Fields exactly(int count, List<String> values) {
        if (values.size() != count) {
            throw new RejectedLineException(
                    Reject.Reason.FIELD_COUNT, "the line must have " + count + " fields, has " + values.size());
        }
        return new Fields(values);
    }

    String text(int field) {
        return values.get(field).strip();
    }

    boolean isEmpty(int field) {
        return values.get(field).isBlank();
    }

    /// An id that is an integer, as it is written.
    String id(int field, String name) {
        integer(field, name);
        return text(field);
    }

    long integer(int field, String name) {
        try {
            return Long.parseLong(text(field));
        } catch (NumberFormatException e) {
            throw new RejectedLineException(
                    Reject.Reason.NOT_A_NUMBER, name + " must be an integer, was `" + text(field) + "`");
        }
    }

    double real(int field, String name) {
        try {
            return Double.parseDouble(text(field));
        } catch (NumberFormatException e) {
            throw new RejectedLineException(
                    Reject.Reason.NOT_A_NUMBER, name + " must be a number, was `" + text(field) + "`");
        }
    }

    Signal stars(int field) {
        double stars = real(field, "rating");
        if (!(stars >= 0.5 && stars <= 5.0)) {
            throw new RejectedLineException(Reject.Reason.OUT_OF_RANGE, "rating must be in [0.5, 5.0], was " + stars);
        }
        return Signal.rating(stars);
    }

    Instant seconds(int field, String name) {
        long seconds = integer(field, name);
        if (seconds < 0 || seconds > LAST_SECOND) {
            throw new RejectedLineException(
                    Reject.Reason.OUT_OF_RANGE, name + " must be seconds since 1970, was " + seconds);
        }
        return Instant.ofEpochSecond(seconds);
    }

    @Nullable
    Instant secondsOrNull(int field, String name) {
        return isEmpty(field) ? null : seconds(field, name);
    }
}
