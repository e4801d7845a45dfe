package io.because.neo4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// Writes `neo4j.conf`: loopback only, authentication on, nothing reported to anybody, a quick stop.
final class ServerConf {
    private ServerConf() {}

    static void write(ServerFolder folder, Distribution distribution, Neo4jServerConfig config, Ports ports) {
        try {
            Files.writeString(folder.conf().resolve("neo4j.conf"), text(distribution, config, ports));
        } catch (IOException e) {
            throw new UncheckedIOException("neo4j.conf cannot be written to " + folder.conf(), e);
        }
    }

    private static String text(Distribution distribution, Neo4jServerConfig config, Ports ports) {
        return """
                server.default_listen_address=127.0.0.1
                server.bolt.listen_address=127.0.0.1:BOLT
                server.bolt.advertised_address=127.0.0.1:BOLT
                server.http.listen_address=127.0.0.1:HTTP
                server.http.advertised_address=127.0.0.1:HTTP
                server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS,QUERY_API_ENDPOINTS
                server.directories.plugins=PLUGINS
                server.memory.heap.max_size=HEAPm
                server.memory.pagecache.size=CACHEm
                dbms.security.auth_enabled=true
                dbms.security.procedures.unrestricted=gds.*
                dbms.usage_report.enabled=false
                server.fleet_discovery.enabled=false
                # The store of a small world would otherwise be half a gigabyte of empty log.
                db.tx_log.preallocate=false
                # The default waits sixteen seconds for clients that are on this machine and know.
                internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
                internal.dbms.bolt.netty_server_shutdown_timeout=1s
                internal.server.bolt.thread_pool_shutdown_wait_time=1s
                internal.server.bolt.connection_shutdown_wait_time=1s
                """.replace("BOLT", Integer.toString(ports.bolt()))
                .replace("HTTP", Integer.toString(ports.http()))
                .replace("HEAP", Integer.toString(config.heapMiB()))
                .replace("CACHE", Integer.toString(config.pageCacheMiB()))
                .replace("PLUGINS", distribution.plugins().toString().replace("\\", "/"));
    }
}
