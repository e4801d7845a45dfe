package io.because.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the events of one (user, item) pair into one signed number in `[-1, 1]`. Fit, serving and explanation all use
/// this class, so nobody is told "because you watched" of a film they rated one star or left after a minute.
///
/// Rules:
/// 1. What the user said outright decides, the latest wins: HIDE is -1; PURCHASE is 1; RATE is `(stars - 2.75) / 2.25`
///    (5 stars: 1, 3 stars: 0.11, 1 star: -0.78).
/// 2. Otherwise each event is weak evidence for (`p`) or against (`n`), and evidence adds up like independent
///    chances: `(1 - Π(1 - p)) - (1 - Π(1 - n))`.
///    - COMPLETE: p 0.8; CLICK: p 0.15; SKIP: n 0.4
///    - VIEW and PLAY: with completion `c`: n 0.3 when `c` < 0.05, else p `0.2 + 0.6 c`; without it: n 0.3 when
///      left within a minute; else p 0.3 (VIEW) or 0.4 (PLAY)
///    - VIEW and PLAY of `value` times: p `1 - (1 - p₁)^(1 + log2(value))`: the tenth play says less than the second
public final class Preference {
    /// Someone who left sooner did not like what they saw.
    static final double ABANDONED_SECONDS = 60;

    static final double ABANDONED_COMPLETION = 0.05;

    /// A rating of so many stars is neither.
    private static final double INDIFFERENT_STARS = 2.75;

    private static final double STARS = 2.25;

    private Preference() {}

    /// Of somebody who rated and did nothing else.
    public static double ofStars(double stars) {
        return (stars - INDIFFERENT_STARS) / STARS;
    }

    /// The rating behind a preference: the inverse of {@link #ofStars}.
    public static double stars(double preference) {
        return INDIFFERENT_STARS + STARS * preference;
    }

    /// @param signals of one pair, oldest first; at least one
    public static double of(List<Signal> signals) {
        Require.that(!signals.isEmpty(), "a preference needs at least one event");
        @Nullable Double stated = null;
        double noLike = 1;
        double noDislike = 1;
        for (Signal signal : signals) {
            Double outright = outright(signal);
            if (outright != null) {
                stated = outright;
            } else {
                double evidence = evidence(signal);
                noLike *= 1 - Math.max(0, evidence);
                noDislike *= 1 - Math.max(0, -evidence);
            }
        }
        return stated != null ? stated : noDislike - noLike;
    }

    private static @Nullable Double outright(Signal signal) {
        return switch (signal.type()) {
            case HIDE -> -1.0;
            case PURCHASE -> 1.0;
            case RATE -> ofStars(signal.valueOr(0.5));
            case VIEW, CLICK, PLAY, COMPLETE, SKIP -> null;
        };
    }

    private static double evidence(Signal signal) {
        return switch (signal.type()) {
            case COMPLETE -> 0.8;
            case CLICK -> 0.15;
            case SKIP -> -0.4;
            case VIEW -> consumed(signal, 0.3);
            case PLAY -> consumed(signal, 0.4);
            case HIDE, PURCHASE, RATE -> 0;
        };
    }

    private static double consumed(Signal signal, double onceWithoutDetail) {
        Double completion = signal.completion();
        Double dwell = signal.dwellSeconds();
        if (completion != null) {
            return completion < ABANDONED_COMPLETION ? -0.3 : repeated(0.2 + 0.6 * completion, signal);
        }
        return dwell != null && dwell < ABANDONED_SECONDS ? -0.3 : repeated(onceWithoutDetail, signal);
    }

    private static double repeated(double once, Signal signal) {
        double times = Math.max(1, signal.valueOr(1));
        return 1 - Math.pow(1 - once, 1 + Math.log(times) / Math.log(2));
    }
}
