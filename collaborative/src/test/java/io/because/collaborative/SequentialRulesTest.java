package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Ranker;
import org.junit.jupiter.api.Test;

class SequentialRulesTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.sequentialRules(new SequentialRulesParams(3, 0.9, 0.7, 0.3, 0.8, 20));
    }

    /// Likes in order: 0 1 2, then 1 2 0, then 2. With a window of two and half the weight for the second,
    /// `n_01 = 1, n_02 = 1/2, n_12 = 2, n_10 = 1/2, n_20 = 1`.
    @Test
    void rulesAreWhatFollowsByHand() {
        var params = new SequentialRulesParams(2, 0.5, 1, 0.5, 0.1, 20);
        Ranker ranker =
                fit(Collaborative.sequentialRules(params), data(liked(new int[][] {{0, 1, 2}, {1, 2, 0}, {2}}, 3)));
        float toZero = (float) Math.sqrt(1.5);
        float toTwo = (float) Math.sqrt(2.5);
        assertThat(scores(ranker, new SparseVector(new int[] {1}, new float[] {1}), 3))
                .containsExactly(new float[] {0.5f / 2.5f / toZero, 0, 2 / 2.5f / toTwo}, within(1e-6f));
        assertThat(scores(ranker, new SparseVector(new int[] {2, 1}, new float[] {1, 1}), 3))
                .as("the like before counts a tenth")
                .containsExactly(
                        new float[] {0.5f / 2.5f / toZero + 0.1f / toZero, 0, 2 / 2.5f / toTwo}, within(1e-6f));
    }

    @Test
    void onlyTheStrongestRulesAreKept() {
        var params = new SequentialRulesParams(2, 0.5, 1, 0, 1, 1);
        Ranker ranker =
                fit(Collaborative.sequentialRules(params), data(liked(new int[][] {{0, 1, 2}, {1, 2, 0}, {2}}, 3)));
        assertThat(scores(ranker, new SparseVector(new int[] {0}, new float[] {1}), 3))
                .containsExactly(new float[] {0, 1 / 1.5f, 0}, within(1e-6f));
    }
}
