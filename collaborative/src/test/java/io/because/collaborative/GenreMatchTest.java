package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;

class GenreMatchTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.genreMatch();
    }

    /// Item 0 is of genre 0, item 1 of both, item 2 of genre 1, item 3 of none; 0 was liked and 2 disliked by half.
    @Test
    void itIsTheCosineOfGenres() {
        Csr genres = new CsrBuilder()
                .add(0, 0, 3)
                .add(1, 0, 1)
                .add(1, 1, 1)
                .add(2, 1, 1)
                .build(4, 2);
        Ranker ranker = fit(
                Collaborative.genreMatch(), new TrainingData(Csr.empty(1, 4), new long[0], Csr.empty(1, 1), genres));
        float[] scores = scores(ranker, new SparseVector(new int[] {0, 2}, new float[] {1, -0.5f}), 4);
        float half = (float) (0.5 / Math.sqrt(2));
        assertThat(scores).containsExactly(new float[] {1, half, -0.5f, 0}, within(1e-6f));
    }
}
