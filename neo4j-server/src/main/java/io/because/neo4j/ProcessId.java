package io.because.neo4j;

import java.time.Instant;
import java.util.Optional;

/// A process that cannot be mistaken for a later one with the same number.
///
/// @param startedAtMillis 0 when the system does not tell
record ProcessId(long pid, long startedAtMillis) {
    /// The system derives the start from its clock, which is corrected now and then.
    private static final long CLOCK_DRIFT_MILLIS = 3000;

    static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), startOf(process));
    }

    boolean alive() {
        return find().isPresent();
    }

    Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - startedAtMillis) <= CLOCK_DRIFT_MILLIS);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
