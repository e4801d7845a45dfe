package io.because.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The live graph beside a map per user, and beside a writer that does not wait.
class LiveGraphPropertiesTest {

    /// Histories by user, least recent item first.
    private static final class Model {
        private final List<Map<Integer, Float>> histories = new ArrayList<>();
        private final List<Map<Integer, Long>> moments = new ArrayList<>();

        Model copy() {
            Model copy = new Model();
            histories.forEach(history -> copy.histories.add(new LinkedHashMap<>(history)));
            moments.forEach(own -> copy.moments.add(new LinkedHashMap<>(own)));
            return copy;
        }

        void apply(int user, int item, float preference, long at) {
            while (histories.size() <= user) {
                histories.add(new LinkedHashMap<>());
                moments.add(new LinkedHashMap<>());
            }
            moments.get(user).remove(item);
            moments.get(user).put(item, at);
            histories.get(user).remove(item);
            histories.get(user).put(item, preference);
        }

        void assertSame(GraphView graph) {
            assertThat(graph.users()).isEqualTo(histories.size());
            for (int user = 0; user < histories.size(); user++) {
                SparseVector preferences = graph.preferences(user);
                var items = histories.get(user).keySet();
                assertThat(IntStream.of(preferences.indices()).boxed()).containsExactlyElementsOf(items);
                assertThat(IntStream.range(0, preferences.size())
                                .mapToObj(k -> preferences.values()[k]))
                        .containsExactlyElementsOf(histories.get(user).values());
                Interactions interactions = graph.interactions(user);
                assertThat(interactions.preferences().indices()).containsExactly(preferences.indices());
                assertThat(LongStream.of(interactions.lastAt()).boxed())
                        .containsExactlyElementsOf(moments.get(user).values());
            }
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void eachUserHasTheLastWordOnEachItemAndAMomentStaysAsItWas(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int users = random.nextInt(1, 20);
        int items = random.nextInt(1, 30);
        Model model = new Model();
        LiveGraph graph = new LiveGraph(HistoriesOnly.of(someHistories(users, items, random, model)));
        model.assertSame(graph);
        Map<GraphView, Model> moments = new LinkedHashMap<>();
        for (int event = 0; event < 1_000; event++) {
            if (random.nextInt(100) == 0) {
                moments.put(graph.now(), model.copy());
            }
            // the next unknown person comes at any time; all others come again
            int user = random.nextInt(Math.min(graph.users() + 1, users + 10));
            int item = random.nextInt(items);
            float preference = (float) random.nextDouble(-1, 1);
            graph.apply("u" + user, item, preference, event);
            model.apply(user, item, preference, event);
        }
        model.assertSame(graph);
        moments.forEach((moment, then) -> then.assertSame(moment));
        assertThat(graph.tail()).isEqualTo(1_000);
    }

    /// Event e is user e % 100's next item, the (e / 100)-th: what was seen tells how many events were seen of each
    /// user.
    @Test
    void whoReadsWhileAnotherWritesSeesTheFirstEventsAndNoOthers() {
        int users = 100;
        int items = 400;
        LiveGraph graph = new LiveGraph(HistoriesOnly.of(Csr.empty(10, items)));
        var writing = CompletableFuture.runAsync(() -> {
            for (int event = 0; event < users * items; event++) {
                graph.apply("u" + event % users, event / users, 1, event);
            }
        });
        SplittableRandom random = new SplittableRandom(1);
        int seen = 0;
        while (seen < users * items) {
            boolean last = writing.isDone();
            int before = graph.tail();
            int now = assertFirstEvents(graph, users);
            assertThat(now).isGreaterThanOrEqualTo(before).isGreaterThanOrEqualTo(seen);
            assertThat(last && now < users * items).as("events lost").isFalse();
            assertWalksFindTheirWayBack(graph, users, random);
            seen = now;
        }
        writing.join();
    }

    /// @return how many events the graph holds
    private static int assertFirstEvents(LiveGraph graph, int users) {
        GraphView moment = graph.now();
        int[][] histories = IntStream.range(0, users)
                .mapToObj(user -> moment.preferences(user).indices())
                .toArray(int[][]::new);
        int events =
                IntStream.range(0, users).map(user -> histories[user].length).sum();
        for (int user = 0; user < users; user++) {
            int expected = (events - user + users - 1) / users;
            assertThat(histories[user])
                    .as("history of user %s after %s events", user, events)
                    .containsExactly(IntStream.range(0, expected).toArray());
        }
        return events;
    }

    private static void assertWalksFindTheirWayBack(LiveGraph graph, int users, SplittableRandom random) {
        RandomWalk walk = graph.walk(random);
        for (int user = 0; user < users; user++) {
            int item = walk.item(user);
            int peer = item == RandomWalk.NONE ? RandomWalk.NONE : walk.user(item);
            assertThat(peer == RandomWalk.NONE).isEqualTo(item == RandomWalk.NONE);
        }
    }

    private static Csr someHistories(int users, int items, SplittableRandom random, Model model) {
        CsrBuilder preferences = new CsrBuilder();
        for (int user = 0; user < users; user++) {
            model.histories.add(new LinkedHashMap<>());
            model.moments.add(new LinkedHashMap<>());
            for (int item = random.nextInt(items); item < items; item += random.nextInt(1, 4)) {
                float preference = (float) random.nextDouble(-1, 1);
                preferences.add(user, item, preference);
                model.apply(user, item, preference, Snapshot.History.UNDATED);
            }
        }
        return preferences.build(users, items);
    }

    private static LongStream seeds() {
        return LongStream.range(0, 50);
    }
}
