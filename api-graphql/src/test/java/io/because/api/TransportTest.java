package io.because.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
    private static final byte[] TEN_MEBIBYTES =
            ("{\"query\": \"{" + "x".repeat(10 << 20) + "}\"}").getBytes(StandardCharsets.UTF_8);

    @Test
    void aBodyOfTenMebibytesIsRefusedUnread() {
        var answer = Endpoint.send(Endpoint.request("/graphql")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofByteArray(TEN_MEBIBYTES))
                .build());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Endpoint.json(answer.body())
                        .at("/errors/0/extensions/classification")
                        .asString())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsReadUpToTheLimit() {
        var answer = Endpoint.send(Endpoint.request("/graphql")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TEN_MEBIBYTES)))
                .build());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{}", "{\"query\": null}"})
    void aBodyThatIsNotARequestIsSaidSo(String body) {
        var answer = Endpoint.post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Endpoint.json(answer.body()).at("/errors/0/message").asString())
                .contains("the body must be JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql", "/healthz", "/nowhere"})
    void browsersAreToldWhatAPageMayDo(String path) {
        var headers = Endpoint.get(path).headers();
        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void unknownPathsAreNotFoundWithoutTellingOurInside() {
        var answer = Endpoint.get("/nowhere");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception", "Tomcat", "springframework");
    }

    @Test
    void healthSaysThatTheDatabaseIsAway() {
        var answer = Endpoint.get("/healthz");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Endpoint.json(answer.body()).get("status").asString()).isEqualTo("DEGRADED");
        assertThat(Endpoint.json(answer.body()).get("models").asInt()).isEqualTo(5);
    }

    @Test
    void metricsAreTheBackends() {
        assertThat(Endpoint.get("/metrics").body()).isEqualTo("up 1\n");
    }

    @Test
    void aTakenPortIsOneClearSentence() {
        int port = Endpoint.SERVER.uri().getPort();
        var settings = new ApiSettings(ApiSettings.LOOPBACK, port, URI.create("bolt://127.0.0.1:1"), "neo4j", "secret");
        assertThatThrownBy(() -> ApiServer.start(settings, Endpoint.BACKEND))
                .hasMessage("port " + port
                        + " of 127.0.0.1 is taken by another program; stop that one, or choose another with --port");
    }

    @Test
    void settingsDoNotTellThePassword() {
        assertThat(new ApiSettings("::1", 1, URI.create("bolt://x:1"), "neo4j", "secret").toString())
                .doesNotContain("secret");
    }
}
