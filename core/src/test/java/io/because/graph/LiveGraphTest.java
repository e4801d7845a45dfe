package io.because.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.domain.ItemKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveGraphTest {
    private final LiveGraph graph = new LiveGraph(threeItems());

    @Test
    void anEventMovesTheItemToTheEndOfTheHistory() {
        graph.apply("ada", 0, -0.5, 7);
        assertThat(graph.preferences(0).indices()).containsExactly(1, 0);
        assertThat(graph.preferences(0).values()).containsExactly(0.6f, -0.5f);
    }

    @Test
    void othersReadTheSnapshot() {
        graph.apply("ada", 2, 1, 7);
        assertThat(graph.preferences(1).indices()).containsExactly(2);
        assertThat(graph.snapshot().preferences(0).indices()).containsExactly(0, 1);
    }

    @Test
    void aNewUserGetsAnIndexBehindTheSnapshot() {
        assertThat(graph.userIndex("eve")).isEqualTo(-1);
        graph.apply("eve", 1, 0.4, 7);
        assertThat(graph.userIndex("eve")).isEqualTo(2);
        assertThat(graph.users()).isEqualTo(3);
        assertThat(graph.preferences(2).indices()).containsExactly(1);
        assertThat(graph.friends(2).size()).isZero();
    }

    @Test
    void anItemOutsideTheSnapshotIsRefusedAndNothingChanges() {
        assertThatThrownBy(() -> graph.apply("eve", 3, 1, 7)).hasMessageContaining("item index 3");
        assertThat(graph.userIndex("eve")).isEqualTo(-1);
    }

    @Test
    void idsMayNotRepeat() {
        assertThatThrownBy(() -> IdMap.of(List.of("a", "a"))).hasMessageContaining("id a occurs twice");
    }

    private static Snapshot threeItems() {
        ItemKind[] kinds = IntStream.range(0, 3).mapToObj(i -> ItemKind.MOVIE).toArray(ItemKind[]::new);
        Catalogue catalogue = new Catalogue(
                IdMap.of(List.of("x", "y", "z")),
                List.of("X", "Y", "Z"),
                kinds,
                IdMap.of(List.of("Drama")),
                Csr.empty(3, 1),
                new BitSet());
        Csr preferences =
                new CsrBuilder().add(0, 0, 0.2f).add(0, 1, 0.6f).add(1, 2, 1).build(2, 3);
        long[] lastAt = new long[preferences.edges()];
        Arrays.fill(lastAt, Snapshot.History.UNDATED);
        return new Snapshot(
                catalogue,
                Snapshot.People.nameless(IdMap.of(List.of("ada", "bob")), new BitSet()),
                new Snapshot.History(preferences, lastAt),
                new Snapshot.Ties(Csr.empty(2, 2), Csr.empty(2, 2), Csr.empty(2, 1), Csr.empty(3, 3)));
    }
}
