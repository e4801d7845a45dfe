package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.domain.Context;
import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.Signal;
import io.because.domain.StoreUnavailableException;
import io.because.domain.UnknownIdException;
import io.because.domain.UserId;
import io.because.model.EventSink;
import io.because.serving.Recommender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What goes wrong while serving, and what is in the graph afterwards.
class FaultDrillsTest {
    private static final UserId USER = new UserId("u0010");

    @Test
    void recommendationsGoOnWhileNeo4jIsKilledAndNothingIsHalfWritten() {
        Recommender recommender = SampleService.service().recommender();
        long before = events();
        ItemId item = firstChoice(recommender);
        Event event = watched("drill-killed", item);

        ProcessHandle.of(SampleService.store().serverPid().orElseThrow())
                .orElseThrow()
                .destroyForcibly();
        assertThatThrownBy(() -> recommender.record(List.of(event)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("try again");
        assertThat(recommender.recommend(USER, 10, null, Context.NONE).items()).hasSize(10);
        assertThat(firstChoice(recommender)).as("nothing was applied").isEqualTo(item);

        await("the owner starts Neo4j again")
                .atMost(Duration.ofMinutes(3))
                .ignoreException(StoreUnavailableException.class)
                .until(() -> recommender.record(List.of(event)).getFirst().status() == EventSink.Status.RECORDED);
        assertThat(events()).isEqualTo(before + 1);
        assertThat(recommender.record(List.of(event)).getFirst().status()).isEqualTo(EventSink.Status.DUPLICATE);
        assertThat(events()).isEqualTo(before + 1);
        assertThat(firstChoice(recommender)).as("the next answer reflects it").isNotEqualTo(item);
    }

    @Test
    void anUnknownItemIsRejectedAloneAndLeavesNothingBehind() {
        long before = events();
        List<EventSink.Outcome> outcomes = SampleService.service()
                .recommender()
                .record(List.of(watched("drill-unknown", new ItemId("no-such-item"))));
        assertThat(outcomes.getFirst().status()).isEqualTo(EventSink.Status.REJECTED);
        assertThat(outcomes.getFirst().message()).contains("no-such-item");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void anUnknownUserIsNamed() {
        assertThatThrownBy(() ->
                        SampleService.service().recommender().recommend(new UserId("nobody"), 10, null, Context.NONE))
                .isInstanceOf(UnknownIdException.class)
                .hasMessageContaining("nobody");
    }

    private static ItemId firstChoice(Recommender recommender) {
        return recommender
                .recommend(USER, 1, null, Context.NONE)
                .items()
                .getFirst()
                .item();
    }

    private static Event watched(String eventId, ItemId item) {
        return new Event(eventId, USER, item, Signal.of(EventType.COMPLETE), null, Event.Origin.UNKNOWN);
    }

    private static long events() {
        Row contents = SampleService.store()
                .graph()
                .read(Cypher.named("store/contents"), Map.of())
                .getFirst();
        return contents.integer("events");
    }
}
