package io.because.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /// Before hours of work whose outcome would go nowhere.
    ///
    /// @throws IllegalArgumentException when a file cannot be written there
    static void requireFolder(String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(option + ": there is no folder " + folder);
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(option + ": " + file + " is a folder");
        }
    }

    static Terminal terminal(@Nullable CommandSpec spec) {
        return new Terminal(out(spec));
    }
}
