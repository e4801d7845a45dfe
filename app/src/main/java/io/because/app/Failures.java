package io.because.app;

import io.because.domain.StoreUnavailableException;
import io.because.domain.UnknownIdException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/// How a failure is told to a person: one sentence; the trace only on `BECAUSE_TRACE=1` or when it is our own fault.
final class Failures {
    private Failures() {}

    /// The exit code for this failure, after telling it.
    static int tell(Exception failure, PrintWriter err) {
        boolean expected = failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof StoreUnavailableException
                || failure instanceof UnknownIdException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
        err.println("because: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
        if (!expected || System.getenv("BECAUSE_TRACE") != null) {
            failure.printStackTrace(err);
        } else {
            err.println("(BECAUSE_TRACE=1 shows where)");
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
