package io.because.app;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// What all commands share: where their words go.
final class Commands {
    private Commands() {}

    /// Standard output as the command line was given it.
    static PrintWriter out(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "picocli sets the spec")
                .commandLine()
                .getOut();
    }

    static Terminal terminal(@Nullable CommandSpec spec) {
        return new Terminal(out(spec));
    }
}
