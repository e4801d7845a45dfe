package io.because.neo4j;

import java.nio.file.Path;
import java.time.Duration;

/// How much of the machine a server may take, and where.
///
/// @param home folder of the store, the logs and the password; created when missing
/// @param boltPort 0 picks a free one
/// @param httpPort 0 picks a free one
/// @param heapMiB most heap the server may take; it starts with less
/// @param pageCacheMiB memory beside the heap for the store's pages
/// @param patience longest wait for a start, or for another process that is starting on the same folder
public record Neo4jServerConfig(
        Path home, int boltPort, int httpPort, int heapMiB, int pageCacheMiB, Duration patience) {
    public Neo4jServerConfig {
        home = home.toAbsolutePath().normalize();
        requireInRange("boltPort", boltPort, 0, 65535);
        requireInRange("httpPort", httpPort, 0, 65535);
        requireInRange("heapMiB", heapMiB, 256, 1 << 20);
        requireInRange("pageCacheMiB", pageCacheMiB, 8, 1 << 24);
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience must be positive, was " + patience);
        }
    }

    /// Free ports, 1 GiB of heap, 512 MiB of page cache.
    public static Neo4jServerConfig in(Path home) {
        return new Neo4jServerConfig(home, 0, 0, 1024, 512, Duration.ofMinutes(3));
    }

    public Neo4jServerConfig withPorts(int bolt, int http) {
        return new Neo4jServerConfig(home, bolt, http, heapMiB, pageCacheMiB, patience);
    }

    public Neo4jServerConfig withMemory(int heap, int pageCache) {
        return new Neo4jServerConfig(home, boltPort, httpPort, heap, pageCache, patience);
    }

    public Neo4jServerConfig withPatience(Duration longest) {
        return new Neo4jServerConfig(home, boltPort, httpPort, heapMiB, pageCacheMiB, longest);
    }

    private static void requireInRange(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be in [" + least + ", " + most + "], was " + value);
        }
    }
}
