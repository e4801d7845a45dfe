package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.Context;
import io.because.domain.ItemId;
import io.because.domain.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedPagesTest {
    private static final int ITEMS = 25;

    private static Bench bench() {
        World world = new World().users("ann", "bob");
        float[] likes = new float[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            world.items("item" + item);
            likes[item] = ITEMS - item;
        }
        return new Bench(world.state(Models.part("popularity", 1, new Models.Popularity(likes))));
    }

    private static Page after(Bench bench, String user, String cursor, int first) {
        return bench.recommender.recommend(new UserId(user), first, cursor, Context.NONE);
    }

    @Test
    void pagesTogetherAreTheWholeListEachItemOnce() {
        try (var bench = bench()) {
            List<String> all = new ArrayList<>();
            Page page = bench.page("ann", 10);
            assertThat(page.hasPrevious()).isFalse();
            all.addAll(Bench.items(page));
            while (page.hasNext()) {
                page = after(bench, "ann", page.cursors().getLast(), 10);
                assertThat(page.hasPrevious()).isTrue();
                all.addAll(Bench.items(page));
            }
            assertThat(all)
                    .isEqualTo(
                            IntStream.range(0, ITEMS).mapToObj(i -> "item" + i).toList());
            assertThat(page.items().getLast().rank()).isEqualTo(ITEMS);
        }
    }

    @Test
    void everyCursorContinuesBehindItsOwnItem() {
        try (var bench = bench()) {
            Page page = bench.page("ann", 10);
            assertThat(Bench.items(after(bench, "ann", page.cursors().get(3), 2)))
                    .containsExactly("item4", "item5");
        }
    }

    @Test
    void aListStaysAsItWasWhenEventsComeBetweenItsPages() {
        try (var bench = bench()) {
            Page page = bench.page("ann", 2);
            bench.serving.apply(new UserId("ann"), new ItemId("item2"), -1, 7);
            assertThat(Bench.items(after(bench, "ann", page.cursors().getLast(), 2)))
                    .containsExactly("item2", "item3");
            assertThat(bench.items("ann")).doesNotContain("item2");
        }
    }

    @Test
    void behindTheLastItemThereIsAnEmptyPageWhichIsNoImpression() {
        try (var bench = bench()) {
            Page page = bench.page("ann", ITEMS);
            assertThat(page.hasNext()).isFalse();
            assertThat(after(bench, "ann", page.cursors().getLast(), 5).items()).isEmpty();
            assertThat(bench.logged()).hasSize(1);
        }
    }

    @Test
    void aCursorLivesForTenMinutes() {
        try (var bench = bench()) {
            String cursor = bench.page("ann", 2).cursors().getLast();
            bench.pass(Duration.ofMinutes(9));
            assertThat(after(bench, "ann", cursor, 2).items()).hasSize(2);
            bench.pass(Duration.ofMinutes(2));
            assertThatThrownBy(() -> after(bench, "ann", cursor, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("after has expired");
        }
    }

    @Test
    void aCursorOfSomebodyElseIsRefused() {
        try (var bench = bench()) {
            String cursor = bench.page("ann", 2).cursors().getLast();
            assertThatThrownBy(() -> after(bench, "bob", cursor, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("after ");
        }
    }

    @ParameterizedTest(name = "after={0}")
    @ValueSource(strings = {"", "?", "aGVsbG8", "aWQtMTp4", "aWQtMTotMQ", "aWQtMTo5OTk5OQ", "OjE"})
    void whatIsNoCursorIsRefusedByName(String cursor) {
        try (var bench = bench()) {
            bench.page("ann", 2); // its list is id-1: three of the cursors name it
            assertThatThrownBy(() -> after(bench, "ann", cursor, 2))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("after ");
        }
    }
}
