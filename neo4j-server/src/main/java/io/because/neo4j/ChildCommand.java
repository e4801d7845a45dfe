package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Starts children of one folder: the server, or a command of `neo4j-admin`.
record ChildCommand(ServerFolder folder, Distribution distribution, Neo4jServerConfig config) {
    private static final int LEAST_HEAP_MIB = 256;
    private static final List<String> JVM_FLAGS = List.of(
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    ServerProcess serve(String password) {
        beginLog();
        var command = command(distribution.classArchive().serverFlags());
        return spawn(command, folder.consoleLog(), folder.hasPasswordSet() ? "" : password);
    }

    ServerProcess administer(List<String> arguments, Path log) {
        var command = command(distribution.classArchive().readerFlags());
        command.addAll(arguments);
        return spawn(command, log, "");
    }

    private ServerProcess spawn(List<String> command, Path log, String firstLine) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var pipe = process.getOutputStream();
            pipe.write((firstLine + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
            return new ServerProcess(process, distribution.classArchive());
        } catch (IOException e) {
            throw new Neo4jServerException("Neo4j's process cannot be started: " + e.getMessage(), e);
        }
    }

    private List<String> command(List<String> archiveFlags) {
        var command = new ArrayList<String>();
        command.add(Machine.java().toString());
        command.add("-Xms" + Math.min(LEAST_HEAP_MIB, config.heapMiB()) + "m");
        command.add("-Xmx" + config.heapMiB() + "m");
        command.addAll(JVM_FLAGS);
        command.addAll(archiveFlags);
        command.addAll(List.of("-cp", distribution.classPath(), Neo4jChild.class.getName()));
        command.addAll(List.of(folder.home().toString(), folder.conf().toString()));
        return command;
    }

    /// Each life begins a new log, so that a failure is explained by its own.
    private void beginLog() {
        try {
            if (Files.exists(folder.serverLog())) {
                Path previous = folder.logs().resolve("neo4j.previous.log");
                Files.move(folder.serverLog(), previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + folder.serverLog() + " cannot be put aside", e);
        }
    }
}
