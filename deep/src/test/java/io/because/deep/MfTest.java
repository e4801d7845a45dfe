package io.because.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.model.ModelType;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MfTest extends RankerContract {
    private static final double REGULARISATION = 0.3;
    private static final int DIMENSION = 20;
    private static final MfParams PARAMS = new MfParams(DIMENSION, 3, 1, 0.01, REGULARISATION);
    private static final Csr LIKED = new Csr(3, new int[] {0, 0, 1}, new int[] {2}, new float[] {1});

    @Override
    protected ModelType type() {
        return Deep.mf(new MfParams(8, 2, 5, 0.1, 0.01));
    }

    /// What a step moves a number by is minus its rate times the derivative of the loss, worked out by central
    /// differences. Tolerance: single precision over the difference quotients.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aStepGoesDownTheGradient(long seed) {
        int label = (int) (seed % 2);
        MfStep.Vectors before = vectors(seed);
        MfStep.Vectors after = vectors(seed);
        new MfStep(LIKED, after, PARAMS, 0.01f).descend(1, 2, label);
        compare(before, before.users(), after.users(), label);
        compare(before, before.items(), after.items(), label);
        compare(before, before.userBiases(), after.userBiases(), label);
        compare(before, before.itemBiases(), after.itemBiases(), label);
    }

    private static MfStep.Vectors vectors(long seed) {
        MfStep.Vectors vectors = MfStep.Vectors.random(2, 3, DIMENSION, seed);
        vectors.userBiases()[1] = 0.3f;
        vectors.itemBiases()[2] = -0.2f;
        return vectors;
    }

    private static void compare(MfStep.Vectors before, float[] values, float[] moved, int label) {
        for (int k = 0; k < values.length; k++) {
            float kept = values[k];
            values[k] = kept + 0.01f;
            double more = loss(before, label);
            values[k] = kept - 0.01f;
            double less = loss(before, label);
            values[k] = kept;
            assertThat((moved[k] - kept) / 0.01).as("number %d", k).isCloseTo((less - more) / 0.02, within(1e-4));
        }
    }

    /// Of user 1 and item 2, as it stands in the comment of {@link MfStep}.
    private static double loss(MfStep.Vectors v, int label) {
        double x = -Math.log(3) + v.userBiases()[1] + v.itemBiases()[2];
        double squares = v.userBiases()[1] * v.userBiases()[1] + v.itemBiases()[2] * v.itemBiases()[2];
        for (int r = 0; r < DIMENSION; r++) {
            double w = v.users()[DIMENSION + r];
            double h = v.items()[2 * DIMENSION + r];
            x += w * h;
            squares += w * w + h * h;
        }
        return Math.log1p(Math.exp(label == 1 ? -x : x)) + REGULARISATION / 2 * squares;
    }

    /// Item 0 is drawn and moves; item 2 is drawn as often, but liked, and is only ever pulled up.
    @Test
    void whatTheUserLikesIsNoNegative() {
        MfStep.Vectors vectors = MfStep.Vectors.random(2, 3, DIMENSION, 1);
        new MfStep(LIKED, vectors, PARAMS, 0.01f).descend(1, 2, new int[] {0, 2}, new SplittableRandom(1));
        assertThat(vectors.itemBiases()[0]).isNegative();
        assertThat(vectors.itemBiases()[1]).isZero();
        assertThat(vectors.itemBiases()[2]).isPositive();
    }

    @Test
    void whereVectorsAreMetLessOftenStepsAreLongerAndThePenaltyIsLarger() {
        MfParams params = new MfParams(8, 2, 5, 0.01, 0.003);
        assertThat(params.suiting(16_000, 100, 100)).isEqualTo(params);
        assertThat(params.suiting(1_000_000, 100, 100)).isEqualTo(params);
        assertThat(params.suiting(4_000, 50, 100)).isEqualTo(new MfParams(8, 2, 5, 0.02, 0.003 * Math.pow(2, 0.8)));
        assertThat(params.suiting(4_000, 100, 50)).isEqualTo(new MfParams(8, 2, 5, 0.02, 0.003 * Math.pow(2, 0.8)));
        assertThat(params.suiting(0, 0, 0)).isEqualTo(new MfParams(8, 2, 5, 0.08, 0.003 * Math.pow(8, 0.8)));
    }

    @Test
    void stepsThatLeaveTheNumbersStopTheTrainingWithArrayAndEpoch() {
        ModelType diverging = Deep.mf(new MfParams(8, 2, 5, 100, 100));
        assertThatThrownBy(() ->
                        diverging.fit(TrainingData.of(RandomWorld.of(1)), new ModelType.Fit(1, 1, Progress.SILENT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("user vectors")
                .hasMessageContaining("epoch 1");
    }
}
