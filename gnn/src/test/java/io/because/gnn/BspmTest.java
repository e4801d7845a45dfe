package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BspmTest extends RankerContract {
    private static final ModelType.Fit FIT = new ModelType.Fit(3, 1, Progress.SILENT);

    @Override
    protected ModelType type() {
        return Graphs.bspm(only(0.2, 8, 2.5, 1));
    }

    /// Without a way back in time nothing is sharpened, and what is left is GF-CF.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void withoutTimeItIsGfCf(long seed) {
        var world = RandomWorld.of(seed);
        var data = TrainingData.of(world);
        Profile profile = Profile.of(world, 0);
        float[] sharpened = scores(new Bspm(only(0.3, 8, 0, 1)).fit(data, FIT), profile, world);
        float[] plain = scores(new GfCf(new GfCfParams(0.3, 8, 20)).fit(data, FIT), profile, world);
        assertThat(sharpened).containsExactly(plain);
    }

    /// Two users who like the same two items: `P` is all halves, so `P² = P`, the low-pass filter of rank 1 is `P` too,
    /// and a score is `(1 + β) q(1) · 0.5`.
    @Test
    void aGraphThatIsItsOwnSquareIsScaledByThePolynomialAtOne() {
        Csr liked = new CsrBuilder()
                .add(0, 0, 1)
                .add(0, 1, 1)
                .add(1, 0, 1)
                .add(1, 1, 1)
                .build(2, 2);
        var data = new TrainingData(liked, new long[4], Csr.empty(2, 2), Csr.empty(2, 0));
        Ranker ranker = new Bspm(only(0.2, 1, 2, 2)).fit(data, FIT);
        var view = RandomWorld.of(0);
        float[] scores = new float[2];
        ranker.score(Profile.ofHistory(0, new SparseVector(new int[] {0}, new float[] {1})), view, scores);
        double step = 1 - 1 + 1 / 2.0 - 1 / 6.0 + 1 / 24.0;
        assertThat(scores[0]).isCloseTo((float) (1.2 * step * step * 0.5), within(1e-5f));
        assertThat(scores[1]).isCloseTo(scores[0], within(1e-5f));
    }

    /// Of two filters, one of which takes all scores back to nothing, the other is chosen.
    @Test
    void theFilterIsChosenByHiddenLikes() {
        var data = TrainingData.of(RandomWorld.of(2));
        var sensible = new BspmParams.Filter(0.3, 8, 0.5);
        var absurd = new BspmParams.Filter(0, 8, 60);
        for (var filters : List.of(List.of(sensible, absurd), List.of(absurd, sensible))) {
            var model = new Bspm(new BspmParams(filters, 12, 1));
            assertThat(new FilterSearch(data, FIT).best(model)).isEqualTo(sensible);
        }
    }

    private static BspmParams only(double beta, int rank, double time, int steps) {
        return new BspmParams(List.of(new BspmParams.Filter(beta, rank, time)), 20, steps);
    }

    private static float[] scores(Ranker ranker, Profile profile, GraphView view) {
        float[] scores = new float[view.items()];
        ranker.score(profile, view, scores);
        return scores;
    }
}
