package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.graph.EmbeddingTable;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ItemVectorsTest {
    private static final int ITEMS = 200;
    private static final int DIMENSION = 8;

    /// Every tenth item has no vector.
    private static EmbeddingTable items() {
        SplittableRandom random = new SplittableRandom(3);
        float[] values = new float[ITEMS * DIMENSION];
        for (int k = 0; k < values.length; k++) {
            values[k] = k / DIMENSION % 10 == 0 ? 0 : (float) random.nextGaussian();
        }
        return new EmbeddingTable("test", DIMENSION, values);
    }

    @Test
    void anIndexFindsWhatLookingAtAllFinds() {
        ItemVectors exact = new ItemVectors(items(), ITEMS, 1);
        ItemVectors indexed = new ItemVectors(items(), 0, 2);
        for (int item = 0; item < ITEMS; item++) {
            int[] near = exact.nearest(item, 5, other -> other % 3 != 0);
            assertThat(indexed.nearest(item, 5, other -> other % 3 != 0)).isEqualTo(near);
            assertThat(near).hasSize(item % 10 == 0 ? 0 : 5).doesNotContain(item);
            for (int other : near) {
                assertThat(other % 3).isNotZero();
                assertThat(other % 10).isNotZero();
            }
        }
    }

    @Test
    void cosinesFallFromTheFirstToTheLast() {
        ItemVectors vectors = new ItemVectors(items(), ITEMS, 1);
        int[] near = vectors.nearest(1, ITEMS, other -> true);
        assertThat(near).hasSize(ITEMS - ITEMS / 10 - 1);
        for (int k = 1; k < near.length; k++) {
            assertThat(vectors.cosine(1, near[k])).isLessThanOrEqualTo(vectors.cosine(1, near[k - 1]));
        }
        assertThat(vectors.cosine(1, 1)).isBetween(0.999, 1.001);
    }
}
