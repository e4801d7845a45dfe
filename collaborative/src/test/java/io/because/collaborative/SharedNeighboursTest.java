package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Ranker;
import org.junit.jupiter.api.Test;

class SharedNeighboursTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.sharedNeighbours(new SharedNeighboursParams(6));
    }

    /// Users like {0, 1}, {0, 1, 2}: both know 0 and 1, the second one also 2 and 0.
    @Test
    void whoLikesMuchSaysLess() {
        Ranker ranker = fit(
                Collaborative.sharedNeighbours(SharedNeighboursParams.DEFAULT),
                data(liked(new int[][] {{0, 1}, {0, 1, 2}}, 4)));
        float[] scores = scores(ranker, new SparseVector(new int[] {0}, new float[] {2}), 4);
        assertThat(scores[1]).isCloseTo((float) (2 / Math.log(3) + 2 / Math.log(4)), within(1e-6f));
        assertThat(scores[2]).isCloseTo((float) (2 / Math.log(4)), within(1e-6f));
        assertThat(scores[3]).isZero();
    }
}
