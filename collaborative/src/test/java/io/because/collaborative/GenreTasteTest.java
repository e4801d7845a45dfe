package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.model.ModelType;
import io.because.model.RandomWorld;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GenreTasteTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.genreTaste(GenreTasteParams.DEFAULT);
    }

    /// Item 0 is of genre 0, item 1 of genre 1, item 2 of both. User 0 likes 0 and 2, user 1 likes 1 and 2:
    /// each genre's usual share is 1/2, user 0's share of genre 0 is 1.5/2, smoothed with one like 2/3.
    @Test
    void aTasteIsTheExcessOfTheSmoothedShareOverTheUsualOne() {
        Csr interactions = new CsrBuilder()
                .add(0, 0, 1)
                .add(0, 2, 1)
                .add(1, 1, 1)
                .add(1, 2, 1)
                .build(2, 3);
        Csr genres = new CsrBuilder()
                .add(0, 0, 1)
                .add(1, 1, 1)
                .add(2, 0, 1)
                .add(2, 1, 1)
                .build(3, 2);
        Csr tastes = Collaborative.tastes(
                new TrainingData(interactions, new long[4], Csr.empty(2, 2), genres), new GenreTasteParams(1, 0));
        assertThat(tastes.row(0).indices()).containsExactly(0);
        assertThat(tastes.row(0).values()[0]).isCloseTo(2f / 3 - 0.5f, within(1e-6f));
        assertThat(tastes.row(1).indices()).containsExactly(1);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void tastesArePositiveSharesAndNobodyPrefersAllGenres(long seed) {
        Csr tastes = Collaborative.tastes(TrainingData.of(RandomWorld.of(seed)), new GenreTasteParams(2, 0));
        for (int user = 0; user < tastes.rows(); user++) {
            assertThat(tastes.degree(user)).isLessThan(RandomWorld.GENRES);
            for (float taste : tastes.row(user).values()) {
                assertThat(taste).isGreaterThan(0).isLessThanOrEqualTo(1);
            }
        }
    }
}
