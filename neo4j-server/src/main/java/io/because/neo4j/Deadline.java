package io.because.neo4j;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The end of somebody's patience, on the monotonic clock.
record Deadline(long nanos) {
    private static final long PAUSE_MILLIS = 100;

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /// Sleeps a moment between two looks.
    void pauseOrThrow(Supplier<String> sentence) throws InterruptedException {
        if (System.nanoTime() - nanos > 0) {
            throw new Neo4jServerException(sentence.get());
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
}
