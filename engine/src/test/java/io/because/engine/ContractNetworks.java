package io.because.engine;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/// What engines are tried on: a network for each operation and each loss, and batches for all of them.
abstract class ContractNetworks {
    static final int EXAMPLES = 12;
    static final int SHARED = 17;
    static final int ROWS = 9;
    static final int DIMENSION = 4;
    static final Table USERS = new Table("users", ROWS, DIMENSION, 0.5);
    static final Table ITEMS = new Table("items", ROWS, DIMENSION, 0.5);
    static final Expr USER = USERS.rows("user");
    static final Expr ITEM = ITEMS.rows("item");
    static final Expr NUMBERS = new Expr.Floats("numbers", 3);
    static final Expr LABEL = new Expr.Floats("label", 1);
    static final Parameter W = Parameter.weights("w", DIMENSION, 1);

    /// A network for each operation.
    protected static Stream<Network> networks() {
        Parameter wide = Parameter.weights("wide", 3, DIMENSION);
        Parameter gain = Parameter.gain("gain", DIMENSION);
        Parameter bias = Parameter.bias("bias", DIMENSION);
        Expr dense = NUMBERS.matmul(wide).plus(bias);
        return Stream.of(
                        USER.dot(ITEM),
                        USER.times(ITEM).matmul(W),
                        ITEMS.meanOf("history").dot(ITEM),
                        dense.relu().matmul(W),
                        dense.tanh().plus(USER).matmul(W),
                        dense.sigmoid().minus(ITEM).matmul(W),
                        dense.plus(USER).softmax().matmul(W),
                        USER.plus(ITEM).layerNorm(gain, bias).matmul(W),
                        Expr.concat(USER, NUMBERS.scaled(0.5)).matmul(Parameter.weights("both", DIMENSION + 3, 1)))
                .map(score -> new Network(new Loss.BinaryCrossEntropy(score, LABEL), score));
    }

    protected static Stream<Network> losses() {
        Expr score = USER.dot(ITEM);
        Expr two = Expr.concat(score, USER.dot(ITEMS.rows("other")));
        Expr frequencies = new Expr.Floats("frequency", 1);
        return Stream.of(
                new Network(new Loss.BinaryCrossEntropy(score, LABEL), score),
                new Network(new Loss.SquaredError(score, LABEL), score),
                new Network(new Loss.FirstOfRow(two), score),
                new Network(new Loss.FirstOfGroup(score, 4), score),
                new Network(new Loss.InBatchSoftmax(USER, ITEM, frequencies, 0.7), score),
                sharing());
    }

    /// Examples that chose several of more items than there are examples.
    static Network sharing() {
        Expr shared = ITEMS.rows("shared").plus(ITEMS.meanOf("shared history"));
        Expr frequencies = new Expr.Floats("shared frequency", 1);
        return new Network(new Loss.InBatchSoftmax(USER, shared, frequencies, 0.7, "chosen"), USER.dot(ITEM));
    }

    protected static Stream<Network> all() {
        return Stream.concat(networks(), losses());
    }

    protected static Batch batch(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Batch(EXAMPLES, SHARED)
                .indices("shared", random.ints(SHARED, 0, ROWS).toArray())
                .bags("shared history", bags(random, SHARED, ROWS))
                .numbers("shared frequency", floats(random, SHARED))
                .bags("chosen", bags(random, EXAMPLES, SHARED))
                .indices("user", random.ints(EXAMPLES, 0, ROWS).toArray())
                .indices("item", random.ints(EXAMPLES, 0, ROWS).toArray())
                .indices("other", random.ints(EXAMPLES, 0, ROWS).toArray())
                .bags("history", bags(random, EXAMPLES, ROWS))
                .numbers("numbers", floats(random, EXAMPLES * 3))
                .numbers("frequency", floats(random, EXAMPLES))
                .numbers("label", labels(random));
    }

    /// None, one, two or three for each row.
    private static Batch.Bags bags(SplittableRandom random, int rows, int below) {
        int[] offsets = new int[rows + 1];
        for (int k = 0; k < rows; k++) {
            offsets[k + 1] = offsets[k] + k % 4;
        }
        return new Batch.Bags(offsets, random.ints(offsets[rows], 0, below).toArray());
    }

    private static float[] floats(SplittableRandom random, int count) {
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }

    private static float[] labels(SplittableRandom random) {
        float[] values = new float[EXAMPLES];
        for (int k = 0; k < EXAMPLES; k++) {
            values[k] = random.nextInt(2);
        }
        return values;
    }
}
