package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InputGradientsTest {
    private static final int EXAMPLES = 5;
    private static final float STEP = 1e-2f;
    private static final Expr.Floats X = new Expr.Floats("x", 3);
    private static final Expr Y = new Expr.Floats("y", 4);

    static Stream<Expr> scores() {
        Expr row = new Table("rows", 6, 4, 0.5).rows("row");
        Expr mean = new Table("rows", 6, 4, 0.5).meanOf("several");
        Expr dense = X.matmul(Parameter.weights("w", 3, 4)).plus(Parameter.bias("b", 4));
        Parameter out = Parameter.weights("out", 4, 1);
        Parameter gain = Parameter.gain("gain", 4);
        return Stream.of(
                X.rowSum(),
                X.times(X).rowSum(),
                dense.dot(row),
                dense.relu().matmul(out),
                dense.sigmoid().minus(Y).dot(mean),
                dense.tanh().dropout(0.5).matmul(out),
                dense.softmax().matmul(out),
                dense.layerNorm(gain, Parameter.bias("bias", 4)).matmul(out),
                Expr.concat(X.scaled(0.5), dense, Y).softmax().dot(Expr.concat(Y, dense, X)));
    }

    private static float[] floats(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }

    private static Batch batch(float... x) {
        SplittableRandom random = new SplittableRandom(3);
        return new Batch(EXAMPLES)
                .numbers("x", x)
                .numbers("y", floats(random, EXAMPLES * 4))
                .indices("row", 0, 2, 5, 2, 1)
                .bags("several", new Batch.Bags(new int[] {0, 0, 1, 3, 3, 4}, new int[] {1, 2, 3, 5}));
    }

    /// A derivative lies between the differences on both sides, also where a maximum has its kink. Curvature over a
    /// step of 0.01 is within 0.003.
    @ParameterizedTest
    @MethodSource("scores")
    void theyAreDifferencesOfTheScore(Expr score) {
        Weights weights = new Network(new Loss.SquaredError(score, new Expr.Floats("label", 1)), score).initial(2);
        Inference inference = new Inference(score, weights);
        Inference.Scratch scratch = inference.scratch(EXAMPLES);
        float[] x = floats(new SplittableRandom(4), EXAMPLES * 3);
        float[] gradients = new InputGradients(score, weights, EXAMPLES).of(batch(x), X);
        float[] here = inference.compute(batch(x), scratch).clone();
        for (int at = 0; at < x.length; at++) {
            float kept = x[at];
            x[at] = kept + STEP;
            float ahead = inference.compute(batch(x), scratch)[at / 3];
            x[at] = kept - STEP;
            float behind = inference.compute(batch(x), scratch)[at / 3];
            x[at] = kept;
            assertThat((double) gradients[at])
                    .isCloseTo(
                            (ahead - here[at / 3]) / STEP,
                            within(Math.abs(ahead - 2 * here[at / 3] + behind) / STEP + 3e-3));
        }
    }

    /// Two examples share the numbers 1 and 2, two others 3 and 4: each has `x · y` as its score.
    @Test
    void sharedNumbersMoveAllExamplesThatShareThem() {
        Expr.Floats x = new Expr.Floats("x", 2);
        Expr score = x.scaled(3).spread().dot(new Expr.Floats("y", 2));
        Batch batch = new Batch(4, 2).numbers("x", 1, 2, 3, 4).numbers("y", 1, 10, 2, 20, 3, 30, 4, 40);
        assertThat(new InputGradients(score, new Weights(), 4).of(batch, x)).containsExactly(9, 90, 21, 210);
    }

    /// What inference computes together: `(x·U ⊙ u)·V`, with `u` of a row that all examples share.
    @Test
    void aProductBetweenTwoOthersIsPassed() {
        Expr.Floats x = new Expr.Floats("x", 1);
        Expr through = x.matmul(new Parameter("U", 1, 2, 0, 0)).times(new Expr.Floats("u", 2).spread());
        Expr score = through.matmul(new Parameter("V", 2, 1, 0, 0));
        Weights weights = new Weights().put("U", 2, 3).put("V", 5, 7);
        Batch batch = new Batch(3, 1).numbers("x", 1, -1, 4).numbers("u", 11, 13);
        float expected = 2 * 11 * 5 + 3 * 13 * 7;
        assertThat(new InputGradients(score, weights, 3).of(batch, x)).containsExactly(expected, expected, expected);
    }

    @Test
    void onlyASingleColumnIsExplained() {
        assertThatThrownBy(() -> new InputGradients(X, new Weights(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
