package io.because.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `./because` as a process of its own.
final class CommandProcess {
    private CommandProcess() {}

    /// @param root where `.because/` lies
    /// @param output what it prints
    static ProcessBuilder of(Path root, Path output, String... words) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules=jdk.incubator.vector",
                "-Xmx1g",
                "-Dbecause.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                "io.because.app.Because");
        List<String> command = Stream.concat(java, Stream.of(words)).toList();
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    }
}
