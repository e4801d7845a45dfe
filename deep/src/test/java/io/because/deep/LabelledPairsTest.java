package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.engine.Batch;
import io.because.engine.Table;
import io.because.graph.Csr;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LabelledPairsTest {
    private static final Table ANY = new Table("any", 10, 1, 0);

    /// Histories come in the order of time, not of index.
    @Test
    void whatIsDrawnWasNotLiked() {
        Csr liked = new Csr(6, new int[] {0, 3, 4}, new int[] {5, 0, 3, 2}, new float[] {1, 1, 1, 1});
        LabelledPairs pairs = new LabelledPairs(liked, 3, 16, 1);
        int[][] counts = new int[2][6];
        for (int epoch = 0; epoch < 10; epoch++) {
            Batch batch = pairs.batch(epoch, 0);
            int[] users = batch.indicesOf("user", ANY);
            int[] items = batch.indicesOf("item", ANY);
            float[] labels = batch.numbersOf("label", 1);
            for (int k = 0; k < users.length; k++) {
                boolean isLiked = Arrays.stream(liked.row(users[k]).indices())
                        .boxed()
                        .toList()
                        .contains(items[k]);
                assertThat(labels[k]).isEqualTo(isLiked ? 1 : 0);
                counts[users[k]][items[k]] += isLiked ? 1 : 0;
            }
        }
        assertThat(counts).isDeepEqualTo(new int[][] {{10, 0, 0, 10, 0, 10}, {0, 0, 10, 0, 0, 0}});
    }
}
