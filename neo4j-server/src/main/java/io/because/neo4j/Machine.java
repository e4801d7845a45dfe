package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// What this machine has to offer: a JDK that Neo4j runs on, and memory.
final class Machine {
    /// Code, threads and direct buffers of the child, beside heap and page cache.
    private static final int OVERHEAD_MIB = 350;

    private static final int JAVA_VERSION = 25;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    static Path java() {
        int version = Runtime.version().feature();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (version < JAVA_VERSION || !(Files.isExecutable(java) || Files.isExecutable(Path.of(java + ".exe")))) {
            throw new Neo4jServerException("Neo4j needs a whole JDK " + JAVA_VERSION + " or later, this is Java "
                    + version + " in " + System.getProperty("java.home") + ": set JAVA_HOME to one");
        }
        return java;
    }

    static void requireMemory(Neo4jServerConfig config) {
        long wantedMiB = (long) config.heapMiB() + config.pageCacheMiB() + OVERHEAD_MIB;
        long thereMiB = statusKiB(MEMORY, "MemAvailable:").orElse(Long.MAX_VALUE) / 1024;
        if (wantedMiB > thereMiB) {
            throw new Neo4jServerException("Neo4j wants " + wantedMiB + " MiB of memory (heap " + config.heapMiB()
                    + ", page cache " + config.pageCacheMiB() + "), but only " + thereMiB
                    + " MiB are free: give it less, or stop other programs");
        }
    }

    /// Empty where the system does not tell (only Linux does).
    static OptionalLong peakResidentKiB(long pid) {
        return statusKiB(Path.of("/proc", Long.toString(pid), "status"), "VmHWM:");
    }

    private static OptionalLong statusKiB(Path file, String key) {
        if (!Files.isReadable(file)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).replace("kB", "").strip())
                    .mapToLong(Long::parseLong)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty(); // the process ended meanwhile
        }
    }
}
