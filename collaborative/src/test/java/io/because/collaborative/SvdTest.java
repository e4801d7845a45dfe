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
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvdTest extends RankerContract {
    private static final int D = 18;
    private static final double REGULARISATION = 0.3;
    private static final Csr RATINGS =
            new CsrBuilder().add(1, 3, 0.7f).add(1, 0, -0.4f).add(1, 2, 0.1f).build(2, 4);

    @Override
    protected ModelType type() {
        return Collaborative.svd(new SvdParams(8, 5, 0.05, 0.02, false, 0.3));
    }

    @Nested
    class WithWhatWasRatedAtAll extends RankerContract {
        @Override
        protected ModelType type() {
            return Collaborative.svd(new SvdParams(8, 5, 0.05, 0.02, true, 0.3));
        }
    }

    /// A pass with a small rate moves each number by minus the rate times the derivative of the user's loss, worked out
    /// by central differences. Tolerance: what one rating changes for the next one, of the order of the rate.
    @ParameterizedTest(name = "implicit={0}")
    @ValueSource(booleans = {false, true})
    void aPassGoesDownTheGradient(boolean implicit) {
        float rate = 1e-3f;
        SvdVectors before = vectors();
        SvdVectors after = vectors();
        new SvdPass(after, RATINGS, REGULARISATION, implicit).descend(1, new int[] {0, 1, 2}, rate);
        compare(before, before.users(), after.users(), rate, implicit);
        compare(before, before.items(), after.items(), rate, implicit);
        compare(before, before.userBiases(), after.userBiases(), rate, implicit);
        compare(before, before.itemBiases(), after.itemBiases(), rate, implicit);
        if (implicit) {
            compare(before, before.implicit(), after.implicit(), rate, true);
        }
    }

    private static SvdVectors vectors() {
        SvdVectors vectors = SvdVectors.random(2, 4, D, 0.2f, 7);
        SplittableRandom random = new SplittableRandom(8);
        for (float[] values : new float[][] {vectors.implicit(), vectors.userBiases(), vectors.itemBiases()}) {
            for (int k = 0; k < values.length; k++) {
                values[k] = (float) random.nextDouble(-0.2, 0.2);
            }
        }
        return vectors;
    }

    private static void compare(SvdVectors before, float[] values, float[] moved, float rate, boolean implicit) {
        for (int k = 0; k < values.length; k++) {
            float kept = values[k];
            values[k] = kept + 0.01f;
            double more = loss(before, implicit);
            values[k] = kept - 0.01f;
            double less = loss(before, implicit);
            values[k] = kept;
            double step = ((double) moved[k] - kept) / rate;
            assertThat(step).as("number %d", k).isCloseTo(-(more - less) / 0.02, within(4e-3));
        }
    }

    /// Of user 1, as it stands in the comment of {@link SvdPass}.
    private static double loss(SvdVectors v, boolean implicit) {
        double loss = 0;
        for (int e = 0; e < 3; e++) {
            int item = RATINGS.targets()[e];
            double predicted = v.mean() + v.userBiases()[1] + v.itemBiases()[item];
            double squares = square(v.userBiases()[1]) + square(v.itemBiases()[item]);
            for (int r = 0; r < D; r++) {
                double z = 0;
                for (int other : implicit ? RATINGS.targets() : new int[0]) {
                    z += v.implicit()[other * D + r] / Math.sqrt(3);
                    squares += square(v.implicit()[other * D + r]);
                }
                predicted += v.items()[item * D + r] * (v.users()[D + r] + z);
                squares += square(v.users()[D + r]) + square(v.items()[item * D + r]);
            }
            loss += square(RATINGS.weights()[e] - predicted) / 2 + REGULARISATION / 2 * squares;
        }
        return loss;
    }

    private static double square(double value) {
        return value * value;
    }

    /// Preferences made of two biases and one product are met within a tenth on average.
    @ParameterizedTest(name = "implicit={0}")
    @ValueSource(booleans = {false, true})
    void preferencesMadeByTheModelAreFoundAgain(boolean implicit) {
        SplittableRandom random = new SplittableRandom(1);
        double[] tastes = random.doubles(80, -0.6, 0.6).toArray();
        double[] traits = random.doubles(60, -0.6, 0.6).toArray();
        CsrBuilder edges = new CsrBuilder();
        for (int user = 0; user < 80; user++) {
            for (int item = 0; item < 60; item++) {
                if (random.nextDouble() < 0.5) {
                    edges.add(user, item, (float) made(tastes, traits, user, item));
                }
            }
        }
        Csr ratings = edges.build(80, 60);
        Ranker ranker = fit(new SvdParams(4, 100, 0.05, 0.002, implicit, 0.01), ratings);
        float[] scores = new float[60];
        double misses = 0;
        for (int user = 0; user < 80; user++) {
            ranker.score(Profile.ofHistory(user, ratings.row(user)), RandomWorld.of(0), scores);
            for (int item = 0; item < 60; item++) {
                misses += Math.abs(scores[item] - made(tastes, traits, user, item)) / (80 * 60);
            }
        }
        assertThat(misses).isLessThan(0.1);
    }

    private static double made(double[] tastes, double[] traits, int user, int item) {
        return 0.2 * tastes[user] + 0.3 * traits[item] + 1.5 * tastes[user] * traits[(item + 7) % 60];
    }

    @Test
    void oddDataDoesNotFail() {
        CsrBuilder edges = new CsrBuilder().add(1, 2, 1).add(1, 2, 1).add(2, 2, -1);
        for (int item = 0; item < 3000; item++) {
            edges.add(3, item, 0.5f);
        }
        float[] scores = new float[3000];
        for (Csr ratings : new Csr[] {edges.build(5, 3000), Csr.empty(3, 3000), Csr.empty(0, 0)}) {
            Ranker ranker = fit(SvdParams.DEFAULT, ratings);
            ranker.score(Profile.ofHistory(1, ratings.row(1)), RandomWorld.of(0), scores);
            ranker.score(Profile.ofHistory(1, SparseVector.EMPTY), RandomWorld.of(0), scores);
            for (float score : scores) {
                assertThat(score).isFinite();
            }
        }
    }

    @Test
    void aRateThatIsTooHighStopsTheTraining() {
        assertThatThrownBy(() -> fit(new SvdParams(4, 100, 1e3, 0.1, true, 1), RATINGS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vectors")
                .hasMessageContaining("epoch");
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void nobodyRatedMeansTheUsualPreference(long seed) {
        Csr ratings = new CsrBuilder().add(0, 0, 0.5f).add(1, 1, 0.1f).build(2, 3);
        var data = new TrainingData(ratings, new long[2], Csr.empty(2, 0), Csr.empty(3, 0));
        Ranker ranker = type().fit(data, new Fit(seed, 1, Progress.SILENT));
        float[] scores = new float[3];
        ranker.score(Profile.ofHistory(9, SparseVector.EMPTY), RandomWorld.of(0), scores);
        assertThat(scores[2]).isCloseTo(0.3f, within(1e-6f));
    }

    private static Ranker fit(SvdParams params, Csr ratings) {
        var data = new TrainingData(
                ratings, new long[ratings.edges()], Csr.empty(ratings.rows(), 0), Csr.empty(ratings.columns(), 0));
        return Collaborative.svd(params).fit(data, new Fit(0, 2, Progress.SILENT));
    }
}
