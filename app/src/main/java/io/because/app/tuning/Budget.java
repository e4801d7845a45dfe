package io.because.app.tuning;

import io.because.domain.Require;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// When to stop. Whoever stops first counts.
///
/// @param time of this run, the comparison at the end included; null: as long as it takes
/// @param trials in the journal, earlier runs included; null: as many as there is time for
/// @param nanos the clock
/// @param start by that clock
public record Budget(@Nullable Duration time, @Nullable Integer trials, LongSupplier nanos, long start) {
    /// The best and the defaults are fitted once more at the end.
    private static final int RESERVED = 2;

    public Budget {
        Require.that(time != null || trials != null, "say --budget (20m, 1h30m, 90s) or --trials");
        Require.that(time == null || time.isPositive(), "budget must be positive, was " + time);
        if (trials != null) {
            Require.positive("trials", trials);
        }
    }

    /// @param word as `20m`, `1h30m` or `90s`
    public static Duration time(String word) {
        try {
            return Duration.parse("PT" + word);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--budget is a time as 20m, 1h30m or 90s, was `" + word + "`", e);
        }
    }

    /// @param done all trials of the journal
    boolean allowsOneMore(List<Trial> done) {
        if (trials != null && done.size() >= trials) {
            return false;
        }
        double typical = done.stream().mapToDouble(Trial::seconds).average().orElse(0);
        return time == null || secondsLeft() > (1 + RESERVED) * typical;
    }

    private double secondsLeft() {
        return time == null ? Double.POSITIVE_INFINITY : time.toMillis() / 1e3 - (nanos.getAsLong() - start) / 1e9;
    }

    /// For a person: what is left.
    public String words(int done) {
        String left = time == null ? "" : Math.max(0, Math.round(secondsLeft())) + " s left";
        return trials == null
                ? left
                : (left.isEmpty() ? "" : left + ", ") + Math.max(0, trials - done) + " trials left";
    }
}
