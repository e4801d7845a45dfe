package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Two users with ten items each.
class SharedProductsTest {
    private static final int USERS = 2;
    private static final int EXAMPLES = 20;
    private static final Table ROWS = new Table("rows", 9, 5, 0.5);
    private static final Expr USER = ROWS.rows("user");
    private static final Expr ITEM = ROWS.rows("item");
    private static final Expr X0 = Expr.concat(USER.spread(), ITEM, new Expr.Floats("x", 3));
    private static final Parameter DOWN = Parameter.weights("down", 13, 4);
    private static final Parameter UP = Parameter.weights("up", 4, 13);
    private static final Parameter BIAS = new Parameter("bias", 1, 13, 0.5, 0);

    private static Expr crossed(Expr low, Expr x) {
        return X0.times(low.matmul(UP).plus(BIAS)).plus(x);
    }

    static Stream<Expr> whatShares() {
        Expr once = crossed(X0.matmul(DOWN), X0);
        Expr twice = crossed(once.matmul(DOWN), once);
        Parameter wide = Parameter.weights("wide", 13, 17);
        Parameter single = Parameter.weights("single", 13, 1);
        return Stream.of(
                X0.matmul(wide),
                X0.matmul(single),
                once.matmul(wide),
                once.matmul(wide).plus(Parameter.bias("wide bias", 17)).tanh(),
                once.matmul(single).plus(once.matmul(DOWN).rowSum()),
                twice.matmul(DOWN).softmax(),
                Expr.concat(twice, USER.spread().dot(ITEM)).matmul(Parameter.weights("with a product", 14, 2)));
    }

    static Stream<Expr> whatDoesNot() {
        Expr normal = X0.layerNorm(Parameter.gain("gain", 13), BIAS);
        return Stream.of(
                Expr.concat(ITEM, ITEM.tanh()).matmul(Parameter.weights("ten", 10, 4)),
                normal.times(X0).matmul(DOWN),
                X0.scaled(0.5).plus(BIAS).relu().matmul(DOWN),
                X0.softmax().matmul(DOWN));
    }

    @ParameterizedTest
    @MethodSource
    void whatShares(Expr network) {
        assertThat(movesProducts(network)).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void whatDoesNot(Expr network) {
        assertThat(movesProducts(network)).isFalse();
    }

    /// With a sum in between, which nothing goes through, it is worked out as it is written.
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 33})
    void aProductThroughWhatIsSharedNeedsNothingButASmallMatrix(int width) {
        Expr wide = Expr.concat(IntStream.range(0, 14).mapToObj(_ -> USER).toArray(Expr[]::new));
        Expr through = ITEM.matmul(Parameter.weights("up", 5, 70)).times(wide.spread());
        Parameter down = Parameter.weights("down", 70, width);
        Parameter bias = new Parameter("bias", 1, width, 0.5, 0);
        Expr product = through.matmul(down).plus(bias);
        assertSame(
                product,
                computed(new Inference(product, initial(product))),
                through.scaled(1).matmul(down).plus(bias));
    }

    @Test
    void whatIsNoNumberIsFoundThoughProductsAreNotWrittenDown() {
        Parameter up = Parameter.weights("up", 5, 5);
        Expr score = ITEM.matmul(up)
                .times(USER.spread())
                .matmul(Parameter.weights("down", 5, 70))
                .rowSum();
        Weights weights = initial(score);
        weights.of(up)[7] = Float.NaN;
        Network network = new Network(new Loss.FirstOfGroup(score, EXAMPLES / USERS), score);
        assertThat(NotFinite.loss(Double.NaN, network, weights, batch())).hasMessageContaining("the weights up");
    }

    /// @return whether products were moved
    private static boolean movesProducts(Expr network) {
        Weights weights = initial(network);
        assertSame(network, computed(Inference.ofSharing(network, weights)), network);
        return !new SharedProducts(weights).arranged(network).equals(network);
    }

    private static void assertSame(Expr network, float[] computed, Expr asWritten) {
        float[] expected = computed(new Inference(asWritten, initial(network)));
        for (int at = 0; at < EXAMPLES * network.columns(); at++) {
            assertThat(computed[at])
                    .as("number %s", at)
                    .isCloseTo(expected[at], within(1e-5f * Math.max(1, Math.abs(expected[at]))));
        }
    }

    private static Weights initial(Expr network) {
        return new Network(new Loss.FirstOfGroup(network.rowSum(), EXAMPLES / USERS), network).initial(1);
    }

    private static float[] computed(Inference inference) {
        return inference.compute(batch(), inference.scratch(EXAMPLES));
    }

    private static Batch batch() {
        SplittableRandom random = new SplittableRandom(2);
        float[] x = new float[3 * EXAMPLES];
        for (int k = 0; k < x.length; k++) {
            x[k] = (float) random.nextGaussian();
        }
        return new Batch(EXAMPLES, USERS)
                .indices("user", 3, 8)
                .indices("item", random.ints(EXAMPLES, 0, 9).toArray())
                .numbers("x", x);
    }
}
