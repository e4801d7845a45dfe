package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;

class LastLikesTest extends ModelContract {
    private static final ItemKnnParams SIMILAR = ItemKnnParams.DEFAULT;

    @Override
    protected ModelType type() {
        return Collaborative.lastLikes(new LastLikesParams(0.8, SIMILAR));
    }

    /// Item 4 was disliked, and the last one came after the fit: both take no place.
    @Test
    void eachLikeCountsLessThanTheOneAfterIt() {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        Ranker last = fit(Collaborative.lastLikes(new LastLikesParams(0.5, SIMILAR)), data);
        SparseVector history =
                new SparseVector(new int[] {1, 2, 3, 4, data.items() + 7}, new float[] {1, 1, 0.5f, -1, 1});
        SparseVector counted = new SparseVector(new int[] {1, 2, 3}, new float[] {0.25f, 0.5f, 0.5f});
        assertThat(scores(last, history, data.items()))
                .containsExactly(
                        scores(fit(Collaborative.itemKnn(SIMILAR), data), counted, data.items()), within(1e-6f));
    }
}
