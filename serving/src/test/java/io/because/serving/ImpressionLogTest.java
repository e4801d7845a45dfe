package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.cypher.Cypher;
import io.because.domain.Context;
import io.because.domain.ItemId;
import io.because.domain.StoreUnavailableException;
import io.because.domain.UserId;
import io.because.model.Decision;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImpressionLogTest {
    private static final ImpressionLogParams SMALL = new ImpressionLogParams(10, 4, Duration.ofHours(1));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Store store = new Store();

    private static final class Store implements ImpressionStore {
        private final List<List<String>> batches = new ArrayList<>();
        private boolean away;
        private boolean broken;

        @Override
        public synchronized void write(List<Impression> impressions) {
            if (away) {
                throw new StoreUnavailableException("away", new IllegalStateException());
            }
            if (broken) {
                throw new IllegalArgumentException("broken");
            }
            batches.add(impressions.stream().map(Impression::id).toList());
        }
    }

    static Impression impression(String id) {
        var made = new Impression.Made(Instant.ofEpochMilli(1_700_000_000_000L), "blend", "graph:1", 1);
        var context = new Context(Instant.EPOCH, Map.of("device", "TV", "surface", "say \"home\""));
        var slot = new Impression.Slot(new ItemId("film"), new Decision(7, 3, "greedy", 1));
        return new Impression(id, new UserId("ann"), made, context, List.of(slot));
    }

    private static void add(ImpressionLog log, int from, int to) {
        IntStream.range(from, to).forEach(k -> log.add(impression("id" + k)));
    }

    private double count(String outcome) {
        return meters.counter("because.impressions", "outcome", outcome).count();
    }

    @Test
    void whatIsLeftIsWrittenAtTheEnd() {
        try (var log = new ImpressionLog(store, SMALL, meters)) {
            add(log, 0, 3);
        }
        assertThat(store.batches).containsExactly(List.of("id0", "id1", "id2"));
        assertThat(count("written")).isEqualTo(3);
    }

    @Test
    void aFullBatchIsWrittenWithoutWaitingForTheTime() throws InterruptedException {
        var written = new CountDownLatch(1);
        try (var log = new ImpressionLog(batch -> written.countDown(), SMALL, meters)) {
            add(log, 0, 4);
            assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void impressionsAreWrittenInOrderAndInBatches() {
        var roomy = new ImpressionLogParams(100, 40, Duration.ofHours(1));
        try (var log = new ImpressionLog(store, roomy, meters)) {
            add(log, 0, 39);
            log.flush();
            add(log, 39, 50);
            log.flush();
        }
        assertThat(store.batches).hasSize(2);
        assertThat(store.batches.stream().flatMap(List::stream))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(k -> "id" + k).toList());
    }

    @Test
    void whileTheDatabaseIsAwayABoundedNumberWaitsAndTheOthersAreCounted() {
        store.away = true;
        var oneByOne = new ImpressionLogParams(10, 100, Duration.ofHours(1));
        try (var log = new ImpressionLog(store, oneByOne, meters)) {
            add(log, 0, 13);
            log.flush();
            assertThat(count("dropped")).isEqualTo(3);
            assertThat(store.batches).isEmpty();
            store.away = false;
            log.flush();
            assertThat(store.batches.stream().flatMap(List::stream))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10).mapToObj(k -> "id" + k).toList());
        }
    }

    @Test
    void aBatchThatCanNeverBeWrittenDoesNotStopThoseBehindIt() {
        store.broken = true;
        try (var log = new ImpressionLog(store, SMALL, meters)) {
            add(log, 0, 2);
            log.flush();
            assertThat(count("dropped")).isEqualTo(2);
            store.broken = false;
            add(log, 2, 3);
        }
        assertThat(store.batches).containsExactly(List.of("id2"));
    }

    @Test
    void anImpressionAfterTheEndHarmsNobody() {
        var log = new ImpressionLog(store, SMALL, meters);
        log.close();
        add(log, 0, 12);
        assertThat(store.batches).isEmpty();
    }

    @Test
    void oneRowIsWrittenPerSlot() {
        assertThat(CypherImpressions.rows(List.of(impression("id1"))))
                .containsExactly(Map.ofEntries(
                        Map.entry("userId", "ann"),
                        Map.entry("impressionId", "id1"),
                        Map.entry("itemId", "film"),
                        Map.entry("slot", 3),
                        Map.entry("policy", "greedy"),
                        Map.entry("propensity", 1.0),
                        Map.entry("model", "blend"),
                        Map.entry("version", "graph:1"),
                        Map.entry("sampleRate", 1.0),
                        Map.entry("at", 1_700_000_000_000L),
                        Map.entry(
                                "context",
                                "{\"device\":\"TV\",\"now\":\"1970-01-01T00:00:00Z\","
                                        + "\"surface\":\"say \\\"home\\\"\"}"),
                        Map.entry("device", "TV")));
    }

    @Test
    void theQueryAnnouncesEveryFieldOfARow() {
        String announced = Cypher.named("impressions/log").params().get("rows");
        for (String field :
                CypherImpressions.rows(List.of(impression("id1"))).getFirst().keySet()) {
            assertThat(announced).contains(field + " ");
        }
    }
}
