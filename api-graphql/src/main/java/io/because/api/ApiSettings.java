package io.because.api;

import io.because.domain.Require;
import java.net.URI;

/// @param host address to listen at; `127.0.0.1` keeps other machines out
/// @param port 0 takes a free one
/// @param neo4j where the catalogue's details are read
/// @param user of the database
/// @param password of the database
public record ApiSettings(String host, int port, URI neo4j, String user, String password) {
    public static final String LOOPBACK = "127.0.0.1";

    public ApiSettings {
        Require.notBlank("host", host);
        Require.inRange("port", port, 0, 65_535);
    }

    /// Without the password.
    @Override
    public String toString() {
        return "ApiSettings[host=" + host + ", port=" + port + ", neo4j=" + neo4j + ", user=" + user + "]";
    }
}
