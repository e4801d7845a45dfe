package io.because.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.SessionKind;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessioniserTest {
    private static final Sessioniser SESSIONISER = new Sessioniser(SessioniserTest::nature);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void aGapOfMoreThanThirtyMinutesCuts() {
        List<UserSession> sessions = SESSIONISER.sessions(List.of(seen("a", 0L), seen("b", 1800L), seen("c", 3601L)));
        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().events()).hasSize(2);
        assertThat(sessions.getFirst().id()).isEqualTo("u:a0");
        assertThat(sessions.getFirst().endedAt()).isEqualTo(Instant.ofEpochSecond(1800));
        assertThat(sessions.getLast().startedAt()).isEqualTo(Instant.ofEpochSecond(3601));
    }

    @Test
    void undatedEventsAreOneUndatedSession() {
        List<UserSession> sessions = SESSIONISER.sessions(List.of(seen("a", null), seen("b", null), seen("c", 5L)));
        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().startedAt()).isNull();
        assertThat(sessions.getFirst().events()).hasSize(2);
    }

    @Test
    void deviceAndPlaceAreThoseFirstNamed() {
        Event.Origin tv = new Event.Origin(null, "tv", null);
        Event.Origin home = new Event.Origin(null, "phone", "home");
        Signal click = Signal.of(EventType.CLICK);
        UserSession session = SESSIONISER
                .sessions(List.of(seen("a", 0L), event("b", 10L, click, tv), event("c", 20L, click, home)))
                .getFirst();
        assertThat(session.device()).isEqualTo("tv");
        assertThat(session.place()).isEqualTo("home");
    }

    @Test
    void threeEpisodesOfOneSeriesAreABinge() {
        assertThat(kind(done("s1-1"), done("s1-2"), done("s1-3"))).isEqualTo(SessionKind.BINGE);
        assertThat(kind(done("s1-1"), done("s1-2"), done("s2-1"))).isEqualTo(SessionKind.FOCUSED);
        assertThat(kind(done("s1-1"), done("s1-1"), done("s1-1"))).isEqualTo(SessionKind.FOCUSED);
    }

    @Test
    void mostlyListeningIsBackground() {
        assertThat(kind(done("p1"), done("p2"))).isEqualTo(SessionKind.BACKGROUND);
        assertThat(kind(done("p1"))).isEqualTo(SessionKind.FOCUSED);
    }

    @Test
    void fewItemsOneOfThemFinishedIsFocusedAllElseExploring() {
        assertThat(kind(seen("a", 0L), done("b"))).isEqualTo(SessionKind.FOCUSED);
        assertThat(kind(seen("a", 0L), seen("b", 1L))).isEqualTo(SessionKind.EXPLORING);
        assertThat(kind(done("a"), done("b"), done("c"), done("d"))).isEqualTo(SessionKind.EXPLORING);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void everyEventIsInOneSessionAndSessionsLieApart(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Event> events = new ArrayList<>();
        long now = 0;
        for (int k = 0; k < 40; k++) {
            now += random.nextInt(3600);
            events.add(seen("i" + k, now));
        }
        List<UserSession> sessions = SESSIONISER.sessions(events);
        assertThat(sessions.stream().flatMap(s -> s.events().stream())).containsExactlyElementsOf(events);
        assertThat(sessions.stream().map(UserSession::id)).doesNotHaveDuplicates();
        for (int k = 1; k < sessions.size(); k++) {
            Duration apart = Duration.between(
                    sessions.get(k - 1).endedAt(), sessions.get(k).startedAt());
            assertThat(apart).isGreaterThan(Sessioniser.GAP);
        }
    }

    private static SessionKind kind(Event... events) {
        return SESSIONISER.kind(List.of(events));
    }

    private static Event seen(String item, @Nullable Long second) {
        return event(item, second, Signal.of(EventType.CLICK), Event.Origin.UNKNOWN);
    }

    private static Event done(String item) {
        return event(item, 0L, Signal.of(EventType.COMPLETE), Event.Origin.UNKNOWN);
    }

    private static Event event(String item, @Nullable Long second, Signal signal, Event.Origin origin) {
        Instant at = second == null ? null : Instant.ofEpochSecond(second);
        return new Event(item + (second == null ? "" : second), new UserId("u"), new ItemId(item), signal, at, origin);
    }

    /// `s1-2` is an episode of `s1`, `p...` a podcast, all else a film.
    private static ItemNature nature(ItemId id) {
        String name = id.value();
        if (name.contains("-")) {
            return new ItemNature(ItemKind.EPISODE, new ItemId(name.substring(0, name.indexOf('-'))));
        }
        return new ItemNature(name.startsWith("p") ? ItemKind.PODCAST : ItemKind.MOVIE, null);
    }
}
