package io.because.ingest;

import io.because.domain.Require;
import io.because.domain.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A friendship has no direction: one per pair, the lower id first.
public record Friendship(UserId a, UserId b, @Nullable Instant since) {
    public Friendship {
        Require.that(a.compareTo(b) < 0, "a friendship names the lower id first, was " + a + ", " + b);
    }

    /// @throws IllegalArgumentException when both are one person
    public static Friendship between(UserId one, UserId other, @Nullable Instant since) {
        return one.compareTo(other) < 0 ? new Friendship(one, other, since) : new Friendship(other, one, since);
    }
}
