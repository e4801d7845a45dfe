package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import org.junit.jupiter.api.Test;

class TfIdfTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.tfIdf(new TfIdfParams(8));
    }

    /// "the running dogs" and "dog runs": both are {run, dog}, `the` is no word. "a cat runs" shares
    /// `run`. Of three documents all have `run` (idf 1), two have `dog` (1 + log 4/3), one has `cat` (1 +
    /// log 2).
    @Test
    void scoresAreCosinesOfStemmedWords() {
        TrainingData data = data(Csr.empty(1, 3)).withDocuments(List.of("The running dogs", "Dog runs", "a cat runs"));
        Ranker ranker = fit(Collaborative.tfIdf(new TfIdfParams(5)), data);
        float[] scores = scores(ranker, new SparseVector(new int[] {0}, new float[] {0.5f}), 3);
        double dog = 1 + Math.log(4 / 3.0);
        double cat = 1 + Math.log(2);
        assertThat(scores[0]).isZero();
        assertThat(scores[1]).isCloseTo(0.5f, within(1e-6f));
        assertThat(scores[2]).isCloseTo((float) (0.5 / Math.sqrt((1 + dog * dog) * (1 + cat * cat))), within(1e-6f));
    }

    @Test
    void aRepeatedWordCountsByItsLogarithm() {
        Csr words = Terms.weighted(List.of("noir noir noir", "noir"));
        assertThat(words.weights()[0] / words.weights()[1]).isCloseTo((float) (1 + Math.log(3)), within(1e-6f));
    }

    @Test
    void itemsWithoutWordsGetNothing() {
        Ranker ranker = fit(type(), data(liked(new int[][] {{0, 1}, {0, 1}}, 2)));
        assertThat(scores(ranker, new SparseVector(new int[] {0}, new float[] {1}), 2))
                .containsExactly(0, 0);
    }
}
