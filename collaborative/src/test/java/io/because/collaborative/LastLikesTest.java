package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;

class LastLikesTest extends ModelContract {
    private static final ModelType ALL = Collaborative.rp3Beta(new Rp3BetaParams(0.8, 0.4, 6, true));

    @Override
    protected ModelType type() {
        return Collaborative.lastLikes(new LastLikesParams(3), ALL);
    }

    /// Item 4 was disliked, and the last one came after the fit.
    @Test
    void onlyWhatWasLikedLastCounts() {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        Ranker last = fit(Collaborative.lastLikes(new LastLikesParams(2), ALL), data);
        SparseVector history =
                new SparseVector(new int[] {1, 2, 3, 4, data.items() + 7}, new float[] {1, 1, 0.5f, -1, 1});
        SparseVector counted = new SparseVector(new int[] {2, 3}, new float[] {1, 0.5f});
        assertThat(scores(last, history, data.items()))
                .containsExactly(scores(fit(ALL, data), counted, data.items()))
                .isNotEqualTo(scores(fit(ALL, data), history.without(4, data.items() + 7), data.items()));
    }
}
