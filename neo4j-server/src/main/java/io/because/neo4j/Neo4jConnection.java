package io.because.neo4j;

import java.net.URI;

/// What a driver needs to talk to the server.
public record Neo4jConnection(URI bolt, String user, String password) {
    /// Without the password, so that it never reaches a log.
    @Override
    public String toString() {
        return user + "@" + bolt;
    }
}
