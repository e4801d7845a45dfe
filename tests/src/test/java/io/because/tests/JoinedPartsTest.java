package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.because.app.Service;
import io.because.app.Terminal;
import io.because.app.World;
import io.because.domain.Context;
import io.because.domain.UserId;
import io.because.model.ModelType;
import io.because.registry.ModelRegistry;
import io.because.serving.PartModel;
import io.because.serving.Recommendation;
import io.because.serving.ScorePart;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
                    SampleService.home(), SampleService.store(), "ials", 42, ModelType.Fit.DEFAULT_ENGINE, terminal);
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

    private static List<String> parts(Service service) {
        return service.recommender().models().stream().map(PartModel::part).toList();
    }
}
