package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Ranker;
import org.junit.jupiter.api.Test;

class PureSvdTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.pureSvd(new PureSvdParams(4, 12));
    }

    /// Two kinds of people: three like items 0 and 1 alike, two like 2. The singular vectors are (1, 1, 0)/√2 and
    /// (0, 0, 1), of singular values √6 and √2.
    @Test
    void aHistoryIsProjectedOnTheLeadingSingularVectors() {
        Csr liked = liked(new int[][] {{0, 1}, {0, 1}, {0, 1}, {2}, {2}}, 3);
        Ranker first = fit(Collaborative.pureSvd(new PureSvdParams(1, 20)), data(liked));
        assertThat(scores(first, new SparseVector(new int[] {0}, new float[] {1}), 3))
                .containsExactly(new float[] {0.5f, 0.5f, 0}, within(1e-5f));
        Ranker both = fit(Collaborative.pureSvd(new PureSvdParams(2, 20)), data(liked));
        assertThat(scores(both, new SparseVector(new int[] {1, 2}, new float[] {1, -0.5f}), 3))
                .containsExactly(new float[] {0.5f, 0.5f, -0.5f}, within(1e-5f));
    }
}
