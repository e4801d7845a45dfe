package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.EmbeddingTable;
import org.junit.jupiter.api.Test;

class NearestTest {
    /// Angles 0°, 60°, 90° and 180°, and a row without vector: cos 60° = 0.5, cos 30° = 0.866.
    @Test
    void neighboursAreByPositiveCosineBestFirst() {
        float half = (float) Math.sqrt(3) / 2;
        var table = new EmbeddingTable("test", 2, new float[] {2, 0, 0.5f, half, 0, 3, -1, 0, 0, 0});
        Csr nearest = Graphs.nearest(table, 2, 2);
        assertThat(nearest.row(0).indices()).containsExactly(1);
        assertThat(nearest.row(0).values()[0]).isCloseTo(0.5f, within(1e-6f));
        assertThat(nearest.row(1).indices()).containsExactly(2, 0);
        assertThat(nearest.row(1).values()[0]).isCloseTo(half, within(1e-6f));
        assertThat(nearest.row(3).size()).isZero();
        assertThat(nearest.row(4).size()).isZero();
    }
}
