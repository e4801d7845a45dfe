package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ItemKnnTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.itemKnn(ItemKnnParams.cosine(6, 1));
    }

    @Nested
    class WithBm25 extends ModelContract {
        @Override
        protected ModelType type() {
            return Collaborative.itemKnn(new ItemKnnParams(6, 1, Similarity.BM25, 1.2, 0.75));
        }
    }

    /// Row 0 has both terms, row 1 the first alone; lengths 2 and 1, mean 3/2. With k1 = b = 1 the
    /// saturated weights are 2 / (1 + 4/3) and 2 / (1 + 2/3); idf log(1 + 0.5/2.5) and log(1 + 1.5/1.5).
    @Test
    void weightsOfBm25ByHand() {
        Csr documents = liked(new int[][] {{0, 1}, {0}}, 2);
        float common = (float) Math.log(1.2);
        float rare = (float) Math.log(2);
        assertThat(new Bm25(1, 1).weighted(documents).weights())
                .containsExactly(new float[] {6 / 7f * common, 6 / 7f * rare, 6 / 5f * common}, within(1e-6f));
    }

    /// Users like {0, 1}, {0, 1}, {0, 2}: cosines 2/√6 (0, 1), 1/√3 (0, 2), 0 (1, 2).
    @Test
    void aScoreIsTheSumOfCosinesWeightedByPreference() {
        Ranker ranker = fit(ItemKnnParams.cosine(10, 0));
        float[] scores = new float[3];
        var history = new SparseVector(new int[] {1, 2}, new float[] {1, -0.5f});
        ranker.score(Profile.ofHistory(9, history), RandomWorld.of(0), scores);
        assertThat(scores[0]).isCloseTo((float) (2 / Math.sqrt(6) - 0.5 / Math.sqrt(3)), within(1e-6f));
        assertThat(scores[1]).isZero();
        assertThat(scores[2]).isZero();
    }

    @Test
    void shrinkageIsAddedToTheDenominator() {
        Ranker ranker = fit(ItemKnnParams.cosine(10, 2));
        float[] scores = new float[3];
        var history = new SparseVector(new int[] {1}, new float[] {1});
        ranker.score(Profile.ofHistory(9, history), RandomWorld.of(0), scores);
        assertThat(scores[0]).isCloseTo((float) (2 / (Math.sqrt(6) + 2)), within(1e-6f));
    }

    /// Item 0 keeps item 1 only; item 2 keeps item 0, the only one it has.
    @Test
    void onlyTheMostSimilarItemsOfTheRecommendedOneCount() {
        Ranker ranker = fit(ItemKnnParams.cosine(1, 0));
        float[] scores = new float[3];
        var history = new SparseVector(new int[] {0, 2}, new float[] {1, 1});
        ranker.score(Profile.ofHistory(9, history), RandomWorld.of(0), scores);
        assertThat(scores[0]).isZero();
        assertThat(scores[1]).isPositive();
        assertThat(scores[2]).isPositive();
    }

    private static Ranker fit(ItemKnnParams params) {
        Csr interactions = new CsrBuilder()
                .add(0, 0, 1)
                .add(0, 1, 1)
                .add(1, 0, 1)
                .add(1, 1, 1)
                .add(2, 0, 1)
                .add(2, 2, 1)
                .build(3, 3);
        var data = new TrainingData(interactions, new long[6], Csr.empty(3, 3), Csr.empty(3, 0));
        return Collaborative.itemKnn(params).fit(data, new ModelType.Fit(0, 1, Progress.SILENT));
    }
}
