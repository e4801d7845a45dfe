package io.because.api;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Every read of the catalogue in the database goes through here. After one found it away, the next ones fail at once
/// for a while: an answer from memory must not wait for details that will not come. Thread-safe.
@Component
class CatalogueReads {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Backend backend;
    private volatile Instant awayUntil = Instant.MIN;

    CatalogueReads(Backend backend) {
        this.backend = backend;
    }

    /// @throws DatabaseAwayException it was found away now or a moment ago
    <T> T of(Supplier<T> read) {
        if (backend.clock().instant().isBefore(awayUntil)) {
            throw new DatabaseAwayException();
        }
        try {
            return read.get();
        } catch (RuntimeException e) {
            if (DatabaseAwayException.isCauseOf(e)) {
                awayUntil = backend.clock().instant().plus(PAUSE);
            }
            throw e;
        }
    }
}
