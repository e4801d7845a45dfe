package io.because.neo4j;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/// One authenticated statement over HTTP: the proof that the server takes queries, not only connections.
final class QueryApi {
    static final int UNREACHABLE = -1;
    private static final int UNAUTHORIZED = 401;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private QueryApi() {}

    /// @param status HTTP status, or [#UNREACHABLE]
    /// @param body JSON as the server wrote it
    record Answer(int status, String body) {
        boolean accepted() {
            return status / 100 == 2;
        }

        boolean wrongPassword() {
            return status == UNAUTHORIZED;
        }
    }

    /// @param statement Cypher without quotes or backslashes
    static Answer ask(URI http, Neo4jConnection connection, String statement) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request(http, connection, statement), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer(UNREACHABLE, String.valueOf(e.getMessage()));
        }
    }

    private static HttpRequest request(URI http, Neo4jConnection connection, String statement) {
        byte[] credentials = (connection.user() + ":" + connection.password()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(http.resolve("/db/neo4j/query/v2"))
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"statement\":\"" + statement + "\"}"))
                .build();
    }
}
