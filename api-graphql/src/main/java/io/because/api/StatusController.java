package io.because.api;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.Driver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Says how the service is.
@Controller
class StatusController {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Backend backend;
    private final Driver driver;

    StatusController(Backend backend, Driver driver) {
        this.backend = backend;
        this.driver = driver;
    }

    /// Always 200 while recommendations are served: without the database they still are, but nothing can be recorded.
    @GetMapping(path = "/healthz", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> health() {
        boolean there = databaseAnswers();
        return Map.of(
                "status", there ? "UP" : "DEGRADED",
                "database", there ? "UP" : "AWAY",
                "models", backend.recommender().models().size());
    }

    @GetMapping(path = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    @ResponseBody
    String metrics() {
        return backend.metrics().get();
    }

    private boolean databaseAnswers() {
        CompletableFuture<Void> answer = driver.verifyConnectivityAsync().toCompletableFuture();
        return answer.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle((nothing, problem) -> problem == null)
                .join();
    }
}
