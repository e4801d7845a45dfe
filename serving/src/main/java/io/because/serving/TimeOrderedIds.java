package io.because.serving;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Ids that sort by the time they were made: UUID version 7 (RFC 9562), 48 bits of milliseconds, the rest
/// random. Thread-safe.
public final class TimeOrderedIds implements Supplier<String> {
    private final Clock clock;
    private final RandomGenerator random;

    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized String get() {
        long high = clock.millis() << 16 | 0x7000L | (random.nextLong() & 0x0fffL);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
