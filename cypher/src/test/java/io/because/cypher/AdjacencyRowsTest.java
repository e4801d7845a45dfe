package io.because.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.graph.Csr;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdjacencyRowsTest {
    private static final IdMap ITEMS = IdMap.of(List.of("a", "b", "c", "d"));

    @Test
    void aHistoryIsLeastRecentFirstUndatedBeforeAllAndTiesByItem() {
        AdjacencyRows rows = new AdjacencyRows(2, ITEMS);
        long undated = Snapshot.History.UNDATED;
        rows.takeLeastRecentFirst(
                1,
                new Row(Map.of(
                        "targets", List.of("d", "c", "b", "a"),
                        "weights", List.of(0.4, 0.3, 0.2, 0.1),
                        "times", List.of(undated, 20L, undated, 10L))));
        Csr matrix = rows.matrix();
        assertThat(matrix.offsets()).containsExactly(0, 0, 4);
        assertThat(matrix.targets()).containsExactly(1, 3, 0, 2);
        assertThat(matrix.weights()).containsExactly(0.2f, 0.4f, 0.1f, 0.3f);
        assertThat(rows.times()).containsExactly(undated, undated, 10, 20);
    }

    @Test
    void tiesAreStrongestFirstAndEqualOnesByTarget() {
        AdjacencyRows rows = new AdjacencyRows(1, ITEMS);
        rows.takeStrongestFirst(
                0, new Row(Map.of("targets", List.of("c", "b", "a"), "weights", List.of(0.5, 0.9, 0.5))));
        assertThat(rows.matrix().targets()).containsExactly(1, 0, 2);
        assertThat(rows.matrix().weights()).containsExactly(0.9f, 0.5f, 0.5f);
    }

    @Test
    void anItemThatCameAfterTheCatalogueWasReadIsLeftOut() {
        AdjacencyRows rows = new AdjacencyRows(1, ITEMS);
        rows.takeLeastRecentFirst(
                0,
                new Row(Map.of(
                        "targets", List.of("new", "b"), "weights", List.of(1.0, -1.0), "times", List.of(1L, 2L))));
        assertThat(rows.matrix().targets()).containsExactly(1);
        assertThat(rows.times()).containsExactly(2);
    }
}
