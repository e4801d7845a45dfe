package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.Signal;
import io.because.domain.StoreUnavailableException;
import io.because.domain.UserId;
import io.because.graph.SparseVector;
import io.because.model.EventSink;
import io.because.model.EventSink.Outcome;
import io.because.model.EventSink.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServingTest {
    private static final EventSink ACCEPTING = events -> events.stream()
            .map(event -> new Outcome(event.eventId(), Status.RECORDED, 1.0, null))
            .toList();

    private static ServingState state(String... items) {
        float[] likes = new float[items.length];
        for (int item = 0; item < items.length; item++) {
            likes[item] = items.length - item;
        }
        World world = new World().items(items).likes("ann", "a", 0.5);
        return world.state(Models.part("popularity", 1, new Models.Popularity(likes)));
    }

    private static Event event(String user, String item) {
        return new Event(
                user + "-" + item,
                new UserId(user),
                new ItemId(item),
                Signal.of(EventType.COMPLETE),
                null,
                Event.Origin.UNKNOWN);
    }

    private static EventSink answering(Status status, double preference) {
        return events -> events.stream()
                .map(event -> new Outcome(event.eventId(), status, preference, null))
                .toList();
    }

    @Test
    void whatWasRecordedIsReflectedByTheNextAnswer() {
        try (var bench = new Bench(state("a", "b", "c"), ACCEPTING)) {
            bench.recommender.record(List.of(event("ann", "b"), event("zoe", "a")));
            assertThat(bench.items("ann")).containsExactly("c");
            assertThat(bench.items("zoe")).containsExactly("b", "c"); // zoe was not known before
        }
    }

    @Test
    void aRejectedEventChangesNothing() {
        EventSink rejecting = events -> events.stream()
                .map(event -> new Outcome(event.eventId(), Status.REJECTED, null, "no such item"))
                .toList();
        try (var bench = new Bench(state("a", "b"), rejecting)) {
            List<Outcome> outcomes = bench.recommender.record(List.of(event("ann", "b")));
            assertThat(outcomes).extracting(Outcome::status).containsExactly(Status.REJECTED);
            assertThat(bench.items("ann")).containsExactly("b");
        }
    }

    @Test
    void aDuplicateOfWhatIsNotKnownYetIsApplied() {
        try (var bench = new Bench(state("a", "b"), answering(Status.DUPLICATE, 0.8))) {
            bench.recommender.record(List.of(event("ann", "b")));
            assertThat(history(bench.serving.state(), "ann").indices()).containsExactly(0, 1);
        }
    }

    @Test
    void aDuplicateOfWhatIsKnownDoesNotBecomeTheLatestActionAgain() {
        try (var bench = new Bench(state("a", "b"), answering(Status.DUPLICATE, 0.5))) {
            bench.serving.apply(new UserId("ann"), new ItemId("b"), 1, 7);
            bench.recommender.record(List.of(event("ann", "a")));
            assertThat(history(bench.serving.state(), "ann").indices()).containsExactly(0, 1);
        }
    }

    @Test
    void whileTheDatabaseIsAwayRecordingFailsAndRecommendationsGoOn() {
        EventSink away = events -> {
            throw new StoreUnavailableException("away", new IllegalStateException());
        };
        try (var bench = new Bench(state("a", "b"), away)) {
            assertThatThrownBy(() -> bench.recommender.record(List.of(event("ann", "b"))))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThat(bench.items("ann")).containsExactly("b");
        }
    }

    @Test
    void anItemThatIsNewerThanTheStateWaitsForTheNextOne() {
        try (var bench = new Bench(state("a", "b"), ACCEPTING)) {
            assertThat(bench.recommender.record(List.of(event("ann", "new"), event("ann", "b"))))
                    .hasSize(2);
            assertThat(bench.items("ann")).isEmpty();
        }
    }

    @Test
    void eventsThatComeWhileANewStateIsLoadedAreNotLost() {
        try (var bench = new Bench(state("a", "b", "c"), ACCEPTING)) {
            bench.serving.refresh(() -> {
                ServingState next = state("a", "b", "c", "new"); // read before the events
                bench.recommender.record(List.of(event("ann", "b"), event("ann", "new"), event("zoe", "c")));
                return next;
            });
            assertThat(bench.items("ann")).containsExactly("c");
            assertThat(bench.items("zoe")).containsExactly("a", "b", "new");
        }
    }

    @Test
    void aRefreshThatFailsLeavesTheStateAsItIs() {
        try (var bench = new Bench(state("a", "b"), ACCEPTING)) {
            ServingState before = bench.serving.state();
            assertThatThrownBy(() -> bench.serving.refresh(() -> {
                        throw new IllegalStateException("cannot read");
                    }))
                    .hasMessage("cannot read");
            assertThat(bench.serving.state()).isSameAs(before);
            bench.serving.refresh(() -> state("a", "b", "c"));
            assertThat(bench.items("ann")).containsExactly("b", "c");
        }
    }

    @Test
    void aListThatWasPinnedBeforeARefreshIsStillExplainedFromItsOwnState() {
        try (var bench = new Bench(state("a", "b", "c"), ACCEPTING)) {
            Page page = bench.page("ann", 2);
            bench.serving.refresh(() -> state("c", "a"));
            Explanation why = bench.recommender.explanations(page.items(), 3).getFirst();
            assertThat(why.base()).isEqualTo(page.items().getFirst().score());
        }
    }

    @Test
    void answersAreWholeWhileEventsAndRefreshesGoOn() throws Exception {
        String[] items =
                IntStream.range(0, 60).mapToObj(k -> k == 0 ? "a" : "i" + k).toArray(String[]::new);
        try (var bench = new Bench(state(items), ACCEPTING);
                var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int round = 1; round < 60; round++) {
                int item = round;
                work.add(() -> bench.recommender
                        .record(List.of(event("ann", items[item]), event("user" + item, "a")))
                        .isEmpty());
                work.add(() -> requireWhole(bench.page("ann", 20)));
                work.add(() -> requireExplained(bench));
                if (round % 10 == 0) {
                    work.add(() -> refreshedByTheSame(bench, items));
                }
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isFalse();
            }
            assertThat(bench.items("ann")).isEmpty(); // every event arrived in the state that is left
        }
    }

    private static boolean requireWhole(Page page) {
        assertThat(page.items()).extracting(Recommendation::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(page.items()).extracting(Recommendation::item).doesNotHaveDuplicates();
        return false;
    }

    private static boolean requireExplained(Bench bench) {
        List<Recommendation> shown = bench.page("ann", 5).items();
        List<Explanation> why = bench.recommender.explanations(shown, 3);
        for (int k = 0; k < shown.size(); k++) {
            assertThat(why.get(k).base()).isEqualTo(shown.get(k).score());
        }
        return false;
    }

    /// The new state is what a database would give: all that was applied so far.
    private static boolean refreshedByTheSame(Bench bench, String... items) {
        bench.serving.refresh(() -> {
            ServingState next = state(items);
            SparseVector history = history(bench.serving.state(), "ann");
            for (int item : history.indices()) {
                next.graph().apply("ann", item, 1, 7);
            }
            return next;
        });
        return false;
    }

    private static SparseVector history(ServingState state, String user) {
        return state.graph().preferences(state.graph().userIndex(user));
    }
}
