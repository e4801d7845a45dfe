package io.because.neo4j;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// One life of the child. Its standard input stays open as long as we live: that is how it knows.
///
/// @param archive what this life may leave behind for the next ones
record ServerProcess(Process process, ClassArchive archive) {
    /// The first server of a build still drafts its class archive when it stops.
    private static final long LONGEST_STOP_SECONDS = 70;

    /// Stops Neo4j in order by ending its input; kills it when that takes too long.
    void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy(); // the pipe is broken: ask by signal
        }
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
