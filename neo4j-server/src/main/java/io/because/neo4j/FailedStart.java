package io.because.neo4j;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Turns the logs of a child that never came up into one sentence.
final class FailedStart {
    private static final int LONGEST_QUOTE = 300;
    private static final Pattern EXCEPTION = Pattern.compile("^(Caused by: )?[\\w.$]+(Exception|Error): ");

    private FailedStart() {}

    static Neo4jServerException explain(ServerFolder folder, int exitCode) {
        List<String> lines = Stream.concat(lines(folder.serverLog()), lines(folder.consoleLog()))
                .toList();
        if (mentions(
                lines,
                "Could not reserve enough space",
                "insufficient memory",
                "OutOfMemoryError",
                "Cannot allocate")) {
            return new Neo4jServerException(
                    "Neo4j did not get the memory it asked for: give it less heap or page cache, or"
                            + " stop other programs (log: " + folder.consoleLog() + ")");
        }
        if (mentions(lines, "Address already in use", "PortBindException", "BindException")) {
            return new Neo4jServerException(
                    "Neo4j's port was taken by another program while it started: try again (log: " + folder.serverLog()
                            + ")");
        }
        if (mentions(lines, "store_lock", "FileLockException", "locked by another process")) {
            return new Neo4jServerException("Another Neo4j uses the store in " + folder.home()
                    + ": stop it first (log: " + folder.serverLog() + ")");
        }
        return new Neo4jServerException("Neo4j ended with exit code " + exitCode + " before it answered" + quote(lines)
                + " (log: " + log(folder) + ")");
    }

    private static boolean mentions(List<String> lines, String... signs) {
        return lines.stream().anyMatch(line -> Stream.of(signs).anyMatch(line::contains));
    }

    /// The last cause is the first one that went wrong; where none is named, what was said first.
    private static String quote(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("Fleet manager"))
                .filter(line ->
                        line.contains(" ERROR ") || EXCEPTION.matcher(line).find())
                .reduce((first, second) -> second)
                .or(() -> lines.stream().filter(line -> !line.isBlank()).findFirst())
                .map(line -> EXCEPTION.matcher(line).replaceFirst(""))
                .map(line -> ": " + line.substring(0, Math.min(line.length(), LONGEST_QUOTE)))
                .orElse("");
    }

    private static Path log(ServerFolder folder) {
        return Files.exists(folder.serverLog()) ? folder.serverLog() : folder.consoleLog();
    }

    /// Each start begins a new log.
    private static Stream<String> lines(Path log) {
        try {
            return Files.exists(log)
                    ? Files.readString(log, StandardCharsets.ISO_8859_1).lines()
                    : Stream.empty();
        } catch (IOException e) {
            return Stream.of("ERROR the log cannot be read: " + e.getMessage());
        }
    }
}
