package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;

class PopularityTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.popularity(PopularityParams.DEFAULT);
    }

    /// Item 0: 3 likes. Item 1: one like and one dislike, which does not count. Item 2: nobody.
    @Test
    void theMostLikedItemGetsOneAndTheOthersTheLogarithmOfTheirShare() {
        float[] scores = fit(PopularityParams.DEFAULT, Snapshot.History.UNDATED);
        assertThat(scores[0]).isEqualTo(1);
        assertThat(scores[1]).isCloseTo((float) (Math.log(2) / Math.log(4)), within(1e-6f));
        assertThat(scores[2]).isZero();
    }

    /// The three likes of item 0 are two half-lives old: they count 3/4 together, item 1's fresh one
    /// counts 1.
    @Test
    void anOldLikeCountsLess() {
        float[] scores = fit(new PopularityParams(10), 1_000_000);
        assertThat(scores[1]).isEqualTo(1);
        assertThat(scores[0]).isCloseTo((float) (Math.log(1.75) / Math.log(2)), within(1e-6f));
    }

    private static float[] fit(PopularityParams params, long oldAt) {
        Csr interactions = new CsrBuilder()
                .add(0, 0, 1)
                .add(1, 0, 1)
                .add(2, 0, 1)
                .add(2, 1, 1)
                .add(3, 1, -1)
                .build(4, 3);
        long fresh = oldAt == Snapshot.History.UNDATED ? oldAt : oldAt + 20 * 86_400;
        var data = new TrainingData(
                interactions, new long[] {oldAt, oldAt, oldAt, fresh, fresh}, Csr.empty(4, 4), Csr.empty(3, 0));
        return Collaborative.popularity(params)
                .fit(data, new ModelType.Fit(0, 1, Progress.SILENT))
                .arrays()
                .floats("popularity");
    }
}
