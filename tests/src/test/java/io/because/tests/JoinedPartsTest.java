package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.because.app.Service;
import io.because.app.Terminal;
import io.because.app.World;
import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.domain.Context;
import io.because.domain.UserId;
import io.because.model.ModelType;
import io.because.registry.ModelRegistry;
import io.because.serving.PartModel;
import io.because.serving.Recommendation;
import io.because.serving.ScorePart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A model that is trained by name becomes a part of the score of the service that runs, and is none any more when
/// the weights of before are promoted again.
class JoinedPartsTest {
    @Test
    void aModelTrainedByNameJoinsTheScore() {
        Service service = SampleService.service();
        ModelRegistry registry = new ModelRegistry(SampleService.home().models(), Clock.systemUTC());
        int before = registry.champion("blend").orElseThrow().version();
        assertThat(parts(service)).doesNotContain("ials");
        var terminal = new Terminal(new PrintWriter(new StringWriter()));
        try {
            World.train(
                    SampleService.home(),
                    SampleService.store(),
                    "ials:dimension=24:iterations=3",
                    42,
                    ModelType.Fit.DEFAULT_ENGINE,
                    terminal);
            assertThat(registry.champion("ials").orElseThrow().origin().params())
                    .containsEntry("dimension", "24")
                    .containsEntry("iterations", "3");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(parts(service)).contains("ials", "graph", "neighbours"));
            List<Recommendation> best = service.recommender()
                    .recommend(new UserId("u0004"), 10, null, Context.NONE)
                    .items();
            assertThat(best).hasSize(10).allSatisfy(shown -> {
                assertThat(shown.parts()).extracting(ScorePart::name).contains("ials");
                double sum =
                        shown.parts().stream().mapToDouble(ScorePart::score).sum();
                assertThat(sum).isCloseTo(shown.score(), within(1e-6 * Math.abs(sum)));
            });
        } finally {
            registry.promote("blend", before);
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(parts(service)).doesNotContain("ials"));
    }

    /// A model stores what it knows of users by their index. Ids that sort before all others must move nobody, and
    /// where they did all the same the model is refused instead of being asked for somebody else.
    @Test
    void whoComesLaterMovesNobody() throws IOException {
        Service service = SampleService.service();
        Graph graph = SampleService.store().graph();
        ModelRegistry registry = new ModelRegistry(SampleService.home().models(), Clock.systemUTC());
        int before = registry.champion("blend").orElseThrow().version();
        var terminal = new Terminal(new PrintWriter(new StringWriter()));
        Path kept = SampleService.home().folder().resolve("snapshot");
        try {
            World.train(SampleService.home(), SampleService.store(), "mf", 42, ModelType.Fit.DEFAULT_ENGINE, terminal);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(parts(service)).contains("mf"));
            double known = scoreOf(service, "mf");
            int index = service.serving().state().graph().snapshot().userIds().index("u0004");
            run(graph, "CREATE (:User {id: '0-guest', sharesActivity: true})");
            service.refresh();
            var users = service.serving().state().graph().snapshot().userIds();
            assertThat(users.index("u0004")).isEqualTo(index);
            assertThat(users.index("0-guest")).isEqualTo(users.size() - 1);
            assertThat(scoreOf(service, "mf")).isEqualTo(known);

            var state = service.serving().state();
            List<Path> files = files(kept);
            for (Path file : files) {
                Files.delete(file);
            }
            assertThatThrownBy(service::refresh)
                    .hasMessageContaining("model mf")
                    .hasMessageContaining("was fitted on other users than the graph holds now; run `./because train`");
            assertThat(service.serving().state()).isSameAs(state);
            assertThat(files(kept)).isEmpty();
        } finally {
            run(graph, "MATCH (guest:User {id: '0-guest'}) DETACH DELETE guest");
            registry.promote("blend", before);
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(parts(service)).doesNotContain("mf"));
        assertThat(files(kept)).hasSize(1);
    }

    private static double scoreOf(Service service, String part) {
        return service.recommender().recommend(new UserId("u0004"), 1, null, Context.NONE).items().stream()
                .flatMap(shown -> shown.parts().stream())
                .filter(score -> score.name().equals(part))
                .mapToDouble(ScorePart::score)
                .sum();
    }

    private static void run(Graph graph, String cypher) {
        graph.execute(new Cypher("of a test", "", Map.of(), "", "", cypher), Map.of());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<String> parts(Service service) {
        return service.recommender().models().stream().map(PartModel::part).toList();
    }
}
