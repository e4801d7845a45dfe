package io.because.api;

import io.because.serving.ImpressionLog;
import io.because.serving.ImpressionLogParams;
import io.because.serving.Recommender;
import io.because.serving.RecommenderParams;
import io.because.serving.Serving;
import io.because.serving.Surroundings;
import io.because.serving.TimeOrderedIds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The endpoint over the small world, started once for all tests.
final class Endpoint {
    static final FakeStore STORE = new FakeStore();
    static final RememberedEvents EVENTS = new RememberedEvents();
    static final MovableClock CLOCK = new MovableClock();
    static final Backend BACKEND = backend();
    static final ApiServer SERVER = start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Endpoint() {}

    static final class MovableClock extends Clock {
        volatile Instant now = Instant.parse("2026-11-23T20:15:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static Backend backend() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Serving serving = SmallWorld.serving();
        var recommender = new Recommender(
                serving,
                EVENTS,
                new ImpressionLog(impressions -> {}, ImpressionLogParams.DEFAULT, meters),
                RecommenderParams.DEFAULT,
                new Surroundings(CLOCK, new TimeOrderedIds(CLOCK, new SplittableRandom(7)), meters));
        return new Backend(recommender, serving, STORE::named, CLOCK, () -> "up 1\n");
    }

    private static ApiServer start() {
        var settings = new ApiSettings(ApiSettings.LOOPBACK, 0, URI.create("bolt://127.0.0.1:1"), "neo4j", "secret");
        return ApiServer.start(settings, BACKEND, ApiApplication.class, FakeStore.Beans.class);
    }

    /// @return the whole answer: data and errors
    static JsonNode ask(String query, Map<String, ?> variables) {
        return JSON.readTree(post(JSON.writeValueAsString(Map.of("query", query, "variables", variables)))
                .body());
    }

    static JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    /// @return the data of an answer that has no errors
    static JsonNode data(String query) {
        JsonNode answer = ask(query);
        if (answer.has("errors")) {
            throw new AssertionError(answer.get("errors").toPrettyString());
        }
        return answer.get("data");
    }

    static HttpResponse<String> post(String body) {
        return send(request("/graphql")
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    static HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(SERVER.uri().resolve(path));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
