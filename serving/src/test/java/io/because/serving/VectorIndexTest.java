package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.because.graph.EmbeddingTable;
import io.because.graph.TopK;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VectorIndexTest {
    private static final int ITEMS = 5000;
    private static final int DIMENSION = 16;

    private final SplittableRandom random = new SplittableRandom(7);

    /// Lengths differ by a factor of ten, as those of popular and rare items do.
    private EmbeddingTable items() {
        float[] values = new float[ITEMS * DIMENSION];
        for (int item = 0; item < ITEMS; item++) {
            double length = 0.1 + 0.9 * random.nextDouble();
            for (int d = 0; d < DIMENSION; d++) {
                values[item * DIMENSION + d] = (float) (length * random.nextGaussian());
            }
        }
        return new EmbeddingTable("test", DIMENSION, values);
    }

    private float[] query() {
        float[] query = new float[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            query[d] = (float) random.nextGaussian();
        }
        return query;
    }

    private static float[] products(EmbeddingTable items, float... query) {
        float[] products = new float[items.rows()];
        for (int item = 0; item < products.length; item++) {
            for (int d = 0; d < DIMENSION; d++) {
                products[item] += query[d] * items.values()[items.at(item) + d];
            }
        }
        return products;
    }

    @Test
    void nearlyAllOfTheLargestInnerProductsAreFoundInOrder() {
        EmbeddingTable items = items();
        VectorIndex index = VectorIndex.of(items, 2);
        int found = 0;
        for (int round = 0; round < 50; round++) {
            float[] query = query();
            float[] products = products(items, query);
            int[] exact = TopK.select(products, 100);
            int[] near = index.nearest(query, 100, item -> true);
            assertThat(near).hasSize(100).doesNotHaveDuplicates();
            for (int k = 1; k < near.length; k++) {
                assertThat(products[near[k]]).isLessThanOrEqualTo(products[near[k - 1]] + 1e-4f);
            }
            found += (int) Arrays.stream(near)
                    .filter(item -> Arrays.stream(exact).anyMatch(best -> best == item))
                    .count();
        }
        assertThat(found).isGreaterThanOrEqualTo(50 * 99);
    }

    @Test
    void whatIsNotAllowedDoesNotComeBack() {
        EmbeddingTable items = items();
        VectorIndex index = VectorIndex.of(items, 1);
        float[] query = query();
        int best = index.nearest(query, 1, item -> true)[0];
        assertThat(index.nearest(query, 10, item -> item != best)).hasSize(10).doesNotContain(best);
        assertThat(index.nearest(query, 10, item -> item == best)).containsExactly(best);
    }

    @Test
    void vectorsThatAreAllZeroAreRefused() {
        EmbeddingTable nothing = new EmbeddingTable("test", 2, new float[6]);
        assertThatThrownBy(() -> VectorIndex.of(nothing, 1)).hasMessageContaining("not all 0");
        VectorIndex index = VectorIndex.of(items(), 1);
        assertThatThrownBy(() -> index.nearest(new float[3], 1, item -> true)).hasMessageContaining("query");
    }
}
