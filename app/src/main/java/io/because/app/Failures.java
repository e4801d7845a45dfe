package io.because.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/// How a failure is told to a person: one sentence; the trace only on `BECAUSE_TRACE=1` or when it is our own fault.
final class Failures {
    private Failures() {}

    /// The exit code for this failure, after telling it.
    static int tell(Exception failure, PrintWriter err) {
        err.println("because: " + (failure.getMessage() == null ? failure.toString() : failure.getMessage()));
        if (!isExpected(failure) || System.getenv("BECAUSE_TRACE") != null) {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /// What a person is told when the heap was too small for something whose need was not known before.
    static IllegalStateException outOfMemory(String what, OutOfMemoryError error) {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        return new IllegalStateException(
                what + " needs more than this heap of " + heap + " MiB; set BECAUSE_HEAP to more, as in 12g", error);
    }

    /// Whether the sentence alone tells a person what to do.
    private static boolean isExpected(Exception failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure.getClass().getName().startsWith("io.because.");
    }
}
