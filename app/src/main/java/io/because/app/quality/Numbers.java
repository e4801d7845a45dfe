package io.because.app.quality;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How figures look on the page.
final class Numbers {
    private Numbers() {}

    /// Empty where there is none.
    static String of(@Nullable Double value, int digits) {
        return value == null ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    static String signed(double value, int digits) {
        return (value < 0 ? "" : "+") + of(value, digits);
    }

    static String p(double p) {
        return p < 0.001 ? "< 0.001" : of(p, 3);
    }
}
