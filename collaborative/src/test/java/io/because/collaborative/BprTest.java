package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BprTest extends RankerContract {
    private static final double REGULARISATION = 0.3;

    @Override
    protected ModelType type() {
        return Collaborative.bpr(new BprParams(8, 10, 0.1, 0.01));
    }

    /// What a step moves a number by is minus its rate times the derivative of the loss, worked out by central
    /// differences. Tolerance: single precision over the difference quotients.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aStepGoesDownTheGradient(long seed) {
        float rate = 1e-2f;
        BprVectors before = BprVectors.random(2, 3, 20, seed);
        before.biases()[1] = 0.3f;
        BprVectors after = BprVectors.random(2, 3, 20, seed);
        after.biases()[1] = 0.3f;
        new BprStep(after, REGULARISATION).descend(1, 2, 1, rate);
        compare(before, before.users(), after.users(), rate);
        compare(before, before.items(), after.items(), rate);
        compare(before, before.biases(), after.biases(), rate);
    }

    private static void compare(BprVectors before, float[] values, float[] moved, float rate) {
        for (int k = 0; k < values.length; k++) {
            float kept = values[k];
            values[k] = kept + 0.01f;
            double more = loss(before);
            values[k] = kept - 0.01f;
            double less = loss(before);
            values[k] = kept;
            double step = ((double) moved[k] - kept) / rate;
            assertThat(step).as("number %d", k).isCloseTo(-(more - less) / 0.02, within(1e-4));
        }
    }

    /// Of user 1, item 2 liked, item 1 not, as it stands in the comment of {@link BprStep}.
    private static double loss(BprVectors v) {
        double x = v.biases()[2] - v.biases()[1];
        double squares = v.biases()[2] * v.biases()[2] + v.biases()[1] * v.biases()[1];
        for (int r = 0; r < 20; r++) {
            double w = v.users()[20 + r];
            double i = v.items()[40 + r];
            double j = v.items()[20 + r];
            x += w * (i - j);
            squares += w * w + i * i + j * j;
        }
        return Math.log1p(Math.exp(-x)) + REGULARISATION / 2 * squares;
    }

    /// Users of two camps, each of which knows its own half of the items; the two items left out are ranked right.
    @Test
    void whatOneCampLikesIsRecommendedToItsMembers() {
        CsrBuilder edges = new CsrBuilder();
        for (int user = 0; user < 40; user++) {
            for (int item = 0; item < 20; item++) {
                if (item % 2 == user % 2 && item / 2 != user % 10) {
                    edges.add(user, item, 1);
                }
            }
        }
        Csr interactions = edges.build(40, 20);
        Ranker ranker = fit(BprParams.DEFAULT, interactions);
        float[] scores = new float[20];
        for (int user = 0; user < 40; user++) {
            ranker.score(Profile.ofHistory(user, interactions.row(user)), RandomWorld.of(0), scores);
            int missing = user % 10 * 2 + user % 2;
            for (int item = 1 - user % 2; item < 20; item += 2) {
                assertThat(scores[missing]).isGreaterThan(scores[item]);
            }
        }
    }

    @Test
    void oddDataDoesNotFail() {
        CsrBuilder edges = new CsrBuilder().add(1, 2, 1).add(1, 2, 1).add(2, 2, -1);
        for (int item = 0; item < 500; item++) {
            edges.add(3, item, 1);
        }
        var params = new BprParams(5, 3, 0.05, 0.01);
        float[] scores = new float[500];
        for (Csr interactions : new Csr[] {edges.build(5, 500), Csr.empty(3, 500), Csr.empty(0, 0)}) {
            Ranker ranker = fit(params, interactions);
            ranker.score(Profile.ofHistory(1, interactions.row(1)), RandomWorld.of(0), scores);
            ranker.score(Profile.ofHistory(1, SparseVector.EMPTY), RandomWorld.of(0), scores);
        }
    }

    @Test
    void aRateThatIsTooHighStopsTheTraining() {
        Csr interactions = new CsrBuilder().add(0, 0, 1).add(1, 1, 1).build(2, 40);
        assertThatThrownBy(() -> fit(new BprParams(4, 200, 1e3, 1e3), interactions))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vectors")
                .hasMessageContaining("epoch");
    }

    private static Ranker fit(BprParams params, Csr interactions) {
        var data = new TrainingData(
                interactions,
                new long[interactions.edges()],
                Csr.empty(interactions.rows(), 0),
                Csr.empty(interactions.columns(), 0));
        return Collaborative.bpr(params).fit(data, new Fit(0, 2, Progress.SILENT));
    }
}
