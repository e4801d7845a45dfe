package io.because.neo4j;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/// The two loopback ports of one server.
record Ports(int bolt, int http) {
    static Ports choose(Neo4jServerConfig config) {
        return new Ports(claim("Bolt", config.boltPort()), claim("HTTP", config.httpPort()));
    }

    URI boltUri() {
        return URI.create("bolt://127.0.0.1:" + bolt);
    }

    URI httpUri() {
        return URI.create("http://127.0.0.1:" + http);
    }

    private static int claim(String name, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Neo4jServerException(
                    "Port " + port + ", wanted for Neo4j's " + name
                            + ", is in use: stop the program that holds it, or choose another port",
                    e);
        }
    }
}
