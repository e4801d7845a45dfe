package io.because.serving;

import io.because.domain.Context;
import io.because.domain.ItemId;
import io.because.domain.UserId;
import io.because.model.EventSink;
import io.because.model.FeatureShare;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A recommender with everything around it made of fakes, for one test.
final class Bench implements AutoCloseable {
    final List<Impression> logged = new ArrayList<>();
    final MeterRegistry meters = new SimpleMeterRegistry();
    final Serving serving;
    final Recommender recommender;
    private final ImpressionLog log;
    private Instant now = Instant.parse("2026-11-20T20:00:00Z");

    Bench(ServingState state) {
        this(state, events -> {
            throw new IllegalStateException("this test records nothing, not " + events);
        });
    }

    Bench(ServingState state, EventSink sink) {
        serving = new Serving(state);
        log = new ImpressionLog(logged::addAll, new ImpressionLogParams(1000, 100, Duration.ofHours(1)), meters);
        var counter = new AtomicInteger();
        var surroundings = new Surroundings(new TestClock(), () -> "id-" + counter.incrementAndGet(), meters);
        recommender = new Recommender(serving, sink, log, RecommenderParams.DEFAULT, surroundings);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    List<Impression> logged() {
        log.flush();
        return logged;
    }

    Page page(String user, int first) {
        return recommender.recommend(new UserId(user), first, null, Context.NONE);
    }

    List<String> items(String user) {
        return items(page(user, 100));
    }

    static List<String> items(Page page) {
        return page.items().stream().map(r -> r.item().value()).toList();
    }

    Recommendation explain(String user, String item) {
        return recommender.explain(new UserId(user), new ItemId(item));
    }

    /// What the inputs of a part add.
    List<FeatureShare> inputs(Recommendation shown, String part) {
        ScorePart asked = shown.parts().stream()
                .filter(one -> one.name().equals(part))
                .findFirst()
                .orElseThrow();
        return recommender.featureShares(shown, asked);
    }

    Explanation why(String user, String item, int max) {
        return recommender.explanations(List.of(explain(user, item)), max).getFirst();
    }

    double interplay(String user, String item, Explanation why) {
        return recommender.interplay(explain(user, item), why);
    }

    @Override
    public void close() {
        log.close();
    }

    private final class TestClock extends Clock {
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
}
