package io.because.neo4j;

import java.nio.file.Path;
import java.time.Duration;

/// What the user of a server hears after its start. Called on a thread of the server's: return quickly.
public sealed interface ServerEvent {
    /// The child ended without being asked to; a restart follows after `pause`.
    record Died(int exitCode, Path log, Duration pause) implements ServerEvent {}

    /// It answers again, on the same ports and with the same password.
    record Restarted(long pid) implements ServerEvent {}

    /// Its owner was another process and is gone; now it is ours, on the same ports and with the same password.
    record TookOver(long pid) implements ServerEvent {}

    /// It will not be started again.
    record GaveUp(Neo4jServerException reason) implements ServerEvent {}
}
