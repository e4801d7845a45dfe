package io.because.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class InferenceTest {
    private static final Table ITEMS = new Table("items", 3, 2, 0.1);
    private static final Parameter W = Parameter.weights("w", 2, 2);
    private static final Parameter B = Parameter.bias("b", 2);
    private static final Parameter GAIN = Parameter.gain("gain", 2);
    private static final Weights WEIGHTS = new Weights()
            .put("items", 1, 2, 3, 4, 5, 6)
            .put("w", 1, -1, 0.5f, 2)
            .put("b", 0.25f, -10)
            .put("gain", 2, 3);

    private static final int CALLS = 100;

    private static float[] of(Expr expr, Batch batch) {
        Inference inference = new Inference(expr, WEIGHTS);
        float[] values = inference.compute(batch, inference.scratch(4));
        float[] used = new float[batch.size() * expr.columns()];
        System.arraycopy(values, 0, used, 0, used.length);
        return used;
    }

    private static Batch two() {
        return new Batch(2)
                .indices("item", 2, 0)
                .numbers("x", 1, 2, 3, 4)
                .bags("history", new Batch.Bags(new int[] {0, 2, 2}, new int[] {0, 1}));
    }

    @Test
    void rowsAndTheirMeans() {
        assertThat(of(ITEMS.rows("item"), two())).containsExactly(5, 6, 1, 2);
        assertThat(of(ITEMS.meanOf("history"), two())).containsExactly(2, 3, 0, 0);
    }

    @Test
    void aDenseLayer() {
        Expr x = new Expr.Floats("x", 2);
        assertThat(of(x.matmul(W).plus(B), two())).containsExactly(2.25f, -7, 5.25f, -5);
        assertThat(of(x.matmul(W).plus(B).relu(), two())).containsExactly(2.25f, 0, 5.25f, 0);
    }

    @Test
    void whatIsDoneToNumbers() {
        Expr x = new Expr.Floats("x", 2);
        Expr item = ITEMS.rows("item");
        assertThat(of(x.times(item), two())).containsExactly(5, 12, 3, 8);
        assertThat(of(x.plus(item), two())).containsExactly(6, 8, 4, 6);
        assertThat(of(x.minus(item), two())).containsExactly(-4, -4, 2, 2);
        assertThat(of(x.dot(item), two())).containsExactly(17, 11);
        assertThat(of(Expr.concat(x, item, x.rowSum()), two())).containsExactly(1, 2, 5, 6, 3, 3, 4, 1, 2, 7);
        assertThat(of(x.dropout(0.5), two())).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aSharedRowGoesToAllItsExamples() {
        Batch shared = new Batch(4, 2).indices("item", 2, 0).numbers("x", 1, 2, 3, 4, 5, 6, 7, 8);
        Expr item = ITEMS.rows("item").plus(B);
        assertThat(of(item.spread().times(new Expr.Floats("x", 2)), shared))
                .containsExactly(5.25f, -8, 15.75f, -16, 6.25f, -48, 8.75f, -64);
        assertThatThrownBy(() -> of(item.spread(), new Batch(4, 3).indices("item", 2, 0, 1)))
                .hasMessageContaining("4 examples cannot share 3 rows evenly");
    }

    /// Products in sums are computed with them, unless something else needs them too.
    @Test
    void productsInSumsWhetherUsedOnceOrTwice() {
        Expr x = new Expr.Floats("x", 2);
        Expr item = ITEMS.rows("item");
        assertThat(of(x.times(item).plus(x), two())).containsExactly(6, 14, 6, 12);
        Expr product = x.times(item);
        assertThat(of(product.plus(x).times(product), two())).containsExactly(30, 168, 18, 96);
        assertThat(of(product.plus(product), two())).containsExactly(10, 24, 6, 16);
        Expr dense = x.matmul(W);
        assertThat(of(Expr.concat(dense, dense.plus(B)), two())).containsExactly(2, 3, 2.25f, -7, 5, 5, 5.25f, -5);
    }

    @Test
    void spreadRowsBesideOthersWhetherUsedOnceOrTwice() {
        Batch shared = new Batch(4, 2).indices("item", 2, 0).numbers("x", 1, 2, 3, 4, 5, 6, 7, 8);
        Expr x = new Expr.Floats("x", 2);
        Expr spread = ITEMS.rows("item").spread();
        float[] beside = {5, 6, 1, 2, 5, 6, 3, 4, 1, 2, 5, 6, 1, 2, 7, 8};
        assertThat(of(Expr.concat(spread, x), shared)).containsExactly(beside);
        assertThat(of(Expr.concat(spread, x).plus(Expr.concat(spread, x.scaled(0))), shared))
                .containsExactly(10, 12, 1, 2, 10, 12, 3, 4, 2, 4, 5, 6, 2, 4, 7, 8);
    }

    @Test
    void functions() {
        Expr x = new Expr.Floats("x", 2);
        assertThat(of(x.sigmoid(), two())[0]).isCloseTo(0.7310586f, within(1e-6f));
        assertThat(of(x.tanh(), two())[1]).isCloseTo(0.9640276f, within(1e-6f));
        float[] odds = of(x.softmax(), two());
        assertThat(odds[0] + odds[1]).isCloseTo(1, within(1e-6f));
        assertThat(odds[1] / odds[0]).isCloseTo((float) Math.E, within(1e-5f));
        assertThat(of(x.layerNorm(GAIN, B), two())[0]).isCloseTo(0.25f - 2, within(1e-4f));
    }

    /// Of every operation, as wide as vectors are used for.
    private static final class Whole {
        private static final int EXAMPLES = 64;
        private static final Table USERS = new Table("users", 50, 32, 0.5);
        private static final Parameter JOINT = Parameter.weights("joint", 3 * 32 + 8, 64);
        private static final Expr SCORE = score();

        private static Expr score() {
            Expr user = USERS.rows("user").plus(USERS.meanOf("history")).tanh().spread();
            Expr item = USERS.rows("item").dropout(0.5);
            Expr joint = Expr.concat(user, item, user.times(item).softmax(), new Expr.Floats("x", 8).scaled(0.5))
                    .matmul(JOINT)
                    .plus(Parameter.bias("joint bias", 64))
                    .relu()
                    .layerNorm(Parameter.gain("gain of joint", 64), Parameter.bias("bias of joint", 64))
                    .sigmoid();
            Expr squared = joint.matmul(Parameter.weights("square", 64, 64)).minus(joint);
            return squared.matmul(Parameter.weights("out", 64, 1)).plus(user.dot(item));
        }

        private static Weights weights() {
            return new Network(new Loss.FirstOfGroup(SCORE, 8), SCORE).initial(1);
        }

        private static Batch batch(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] offsets =
                    IntStream.rangeClosed(0, EXAMPLES / 8).map(k -> 3 * k).toArray();
            float[] x = new float[8 * EXAMPLES];
            for (int k = 0; k < x.length; k++) {
                x[k] = (float) random.nextGaussian();
            }
            return new Batch(EXAMPLES, EXAMPLES / 8)
                    .indices("user", random.ints(EXAMPLES / 8, 0, 50).toArray())
                    .indices("item", random.ints(EXAMPLES, 0, 50).toArray())
                    .bags(
                            "history",
                            new Batch.Bags(
                                    offsets,
                                    random.ints(3 * EXAMPLES / 8, 0, 50).toArray()))
                    .numbers("x", x);
        }
    }

    @Test
    void manyThreadsShareOneAndGetTheSameBits() throws InterruptedException, ExecutionException {
        Inference inference = new Inference(Whole.SCORE, Whole.weights());
        List<Batch> batches = IntStream.range(0, 16).mapToObj(Whole::batch).toList();
        List<float[]> alone = repeated(inference, batches, 1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<float[]>>> together = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> repeated(inference, batches, 20)))
                    .toList();
            for (Future<List<float[]>> one : together) {
                List<float[]> scores = one.get();
                for (int k = 0; k < scores.size(); k++) {
                    assertThat(scores.get(k)).containsExactly(alone.get(k % alone.size()));
                }
            }
        }
    }

    private static List<float[]> repeated(Inference inference, List<Batch> batches, int times) {
        Inference.Scratch scratch = inference.scratch(Whole.EXAMPLES);
        return IntStream.range(0, times * batches.size())
                .mapToObj(k ->
                        Arrays.copyOf(inference.compute(batches.get(k % batches.size()), scratch), Whole.EXAMPLES))
                .toList();
    }

    /// Once the JIT compiler has seen that no vector outlives its loop. Measuring allocates too, at least as much as
    /// between two measurements of nothing.
    @Test
    void nothingIsAllocatedWhileItComputes() throws JMException {
        Inference inference = new Inference(Whole.SCORE, Whole.weights());
        Inference.Scratch scratch = inference.scratch(Whole.EXAMPLES);
        Batch batch = Whole.batch(1);
        long nothing = Long.MAX_VALUE;
        long least = Long.MAX_VALUE;
        int rounds = 0;
        do {
            long before = allocatedBytes();
            long between = allocatedBytes();
            for (int k = 0; k < CALLS; k++) {
                inference.compute(batch, scratch);
            }
            nothing = Math.min(nothing, between - before);
            least = Math.min(least, allocatedBytes() - between);
        } while (++rounds < 300 && least - nothing >= CALLS);
        assertThat(least - nothing).as("bytes of %s calls", CALLS).isLessThan(CALLS);
    }

    /// By this thread. By name, since the class is not a part of every Java.
    private static long allocatedBytes() throws JMException {
        return (Long) ManagementFactory.getPlatformMBeanServer()
                .getAttribute(new ObjectName("java.lang:type=Threading"), "CurrentThreadAllocatedBytes");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        assertThatThrownBy(() -> of(ITEMS.rows("item"), new Batch(1).indices("item", 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item has index 3")
                .hasMessageContaining("3 rows");
        assertThatThrownBy(() -> of(ITEMS.rows("user"), two()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no input user");
        assertThatThrownBy(() -> new Inference(new Expr.Floats("x", 2).matmul(W), new Weights()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no weights w");
        assertThatThrownBy(() -> new Inference(new Expr.Floats("x", 2).matmul(W), new Weights().put("w", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the network wants 4");
        assertThatThrownBy(() -> new Expr.Floats("x", 3).matmul(W)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Network(
                        new Loss.SquaredError(
                                new Expr.Floats("x", 2).matmul(W).plus(Parameter.bias("w", 2)),
                                new Expr.Floats("y", 2)),
                        new Expr.Floats("x", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two weights are named w");
    }
}
