package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One life of the child. Its standard input stays open as long as we live: that is how it knows.
record ServerProcess(Process process) {
    /// The first server of a build still writes its class archive when it stops.
    private static final long LONGEST_STOP_SECONDS = 70;

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

    /// The server itself.
    static ServerProcess serve(
            ServerFolder folder, Distribution distribution, Neo4jServerConfig config, String password) {
        beginLog(folder);
        var command = command(folder, distribution, config);
        return spawn(folder, command, folder.consoleLog(), folder.hasPasswordSet() ? "" : password);
    }

    /// One command of `neo4j-admin`.
    static ServerProcess administer(
            ServerFolder folder,
            Distribution distribution,
            Neo4jServerConfig config,
            List<String> arguments,
            Path log) {
        var command = command(folder, distribution, config);
        command.addAll(arguments);
        return spawn(folder, command, log, "");
    }

    private static ServerProcess spawn(ServerFolder folder, List<String> command, Path log, String firstLine) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.home().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var pipe = process.getOutputStream();
            pipe.write((firstLine + "\n").getBytes(StandardCharsets.UTF_8));
            pipe.flush();
            return new ServerProcess(process);
        } catch (IOException e) {
            throw new Neo4jServerException("Neo4j's process cannot be started: " + e.getMessage(), e);
        }
    }

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

    private static List<String> command(ServerFolder folder, Distribution distribution, Neo4jServerConfig config) {
        var command = new ArrayList<String>();
        command.add(Machine.java().toString());
        command.add("-Xms" + Math.min(LEAST_HEAP_MIB, config.heapMiB()) + "m");
        command.add("-Xmx" + config.heapMiB() + "m");
        command.addAll(JVM_FLAGS);
        command.addAll(distribution.archiveFlags());
        command.addAll(List.of("-cp", distribution.classPath(), Neo4jChild.class.getName()));
        command.addAll(List.of(folder.home().toString(), folder.conf().toString()));
        return command;
    }

    private static void beginLog(ServerFolder folder) {
        try {
            if (Files.exists(folder.serverLog())) {
                Files.move(
                        folder.serverLog(),
                        folder.logs().resolve("neo4j.previous.log"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
