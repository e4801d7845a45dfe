package io.because.app;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a GraphQL endpoint as any front-end would.
final class GraphQlClient {
    private static final JsonMapper JSON = new JsonMapper();

    /// The database may be away for a moment: another process that owned it has just ended.
    private static final RetryPolicy<JsonNode> UNTIL_THE_DATABASE_IS_BACK = RetryPolicy.<JsonNode>builder()
            .handleResultIf(GraphQlClient::isRetryable)
            .withDelay(Duration.ofSeconds(1))
            .withMaxRetries(-1)
            .withMaxDuration(Duration.ofSeconds(60))
            .build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    /// @param service scheme, host and port
    GraphQlClient(URI service) {
        endpoint = service.resolve("/graphql");
    }

    /// The whole answer.
    ///
    /// @throws IllegalStateException when the answer has errors
    JsonNode ask(String query, Map<String, Object> variables) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
        JsonNode answer = answer(request);
        if (answer.has("errors")) {
            throw new IllegalStateException("the endpoint answered with errors: " + answer.get("errors"));
        }
        return answer;
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        try {
            return Failsafe.with(UNTIL_THE_DATABASE_IS_BACK)
                    .get(() -> JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body()));
        } catch (FailsafeException e) {
            throw new IOException("no answer from " + endpoint + "; is the service running?", e.getCause());
        }
    }

    private static boolean isRetryable(JsonNode answer) {
        return answer.path("errors")
                .valueStream()
                .anyMatch(error -> error.path("extensions").path("retryable").asBoolean(false));
    }
}
