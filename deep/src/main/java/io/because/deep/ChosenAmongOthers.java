package io.because.deep;

import io.because.domain.Require;
import io.because.engine.Batch;
import io.because.engine.Examples;
import io.because.graph.Csr;
import java.util.Arrays;
import java.util.SplittableRandom;

/// Every liked item of every user, each at the head of a group of items that were drawn against it; drawn
/// anew and shuffled in each epoch. Inputs those of the pairs, and `log frequency`: the logarithm of how
/// often an item is drawn, which the scores of a sampled softmax are lowered by.
///
/// Bengio, Senécal, "Adaptive Importance Sampling to Accelerate Training of a Neural Probabilistic
/// Language Model", IEEE Transactions on Neural Networks 19, 2008.
final class ChosenAmongOthers implements Examples {
    static final String LOG_FREQUENCY = "log frequency";

    /// One user in so many is taken for a stranger, so that the network learns what to say of those of whom
    /// nothing is known.
    private static final int ONE_IN = 50;

    private final LikedPairs liked;
    private final Sampling sampling;
    private final PairInputs inputs;
    private final int groups; // of a batch
    private final Shuffled shuffled; // edges
    private final double[] upTo; // share of the draws that go to an item or one before it
    private final int stranger; // an index that no user has

    /// @param others items in a group beside the chosen one
    /// @param exponent of an item's popularity in how often it is drawn; 0: all alike
    record Sampling(int others, double exponent) {
        Sampling {
            Require.inRange("others", others, 1, 10_000);
            Require.inRange("exponent", exponent, 0.0, 1.0);
        }
    }

    /// @param size of a batch, in pairs
    ChosenAmongOthers(Csr liked, Sampling sampling, PairInputs inputs, int size, long seed) {
        this.liked = new LikedPairs(liked);
        this.sampling = sampling;
        this.inputs = inputs;
        stranger = liked.rows();
        groups = Math.max(1, size / (1 + sampling.others()));
        shuffled = new Shuffled(liked.edges(), seed);
        upTo = shares(liked, sampling.exponent());
    }

    private static double[] shares(Csr liked, double exponent) {
        double[] shares = new double[liked.columns()];
        int[] popularity = new int[liked.columns()];
        for (int item : liked.targets()) {
            popularity[item]++;
        }
        for (int item = 0; item < shares.length; item++) {
            shares[item] = Math.pow(Math.max(1, popularity[item]), exponent);
        }
        double sum = Arrays.stream(shares).sum();
        double before = 0;
        for (int item = 0; item < shares.length; item++) {
            before += shares[item] / sum;
            shares[item] = before;
        }
        return shares;
    }

    @Override
    public int stepsPerEpoch() {
        return Math.ceilDiv(shuffled.length(), groups);
    }

    @Override
    public Batch batch(int epoch, int step) {
        int[] order = shuffled.order(epoch);
        int from = step * groups;
        int count = Math.min(groups, order.length - from);
        int size = 1 + sampling.others();
        int[] users = new int[count];
        int[] items = new int[count * size];
        float[] frequencies = new float[count * size];
        SplittableRandom random = shuffled.random(epoch, step);
        for (int k = 0; k < items.length; k++) {
            int edge = order[from + k / size];
            if (k % size == 0) {
                users[k / size] = random.nextInt(ONE_IN) == 0 ? stranger : liked.user(edge);
                items[k] = liked.item(edge);
            } else {
                items[k] = liked.other(liked.user(edge), random, this::drawn);
            }
            frequencies[k] = (float) Math.log(upTo[items[k]] - (items[k] == 0 ? 0 : upTo[items[k] - 1]));
        }
        return inputs.batch(users, items).numbers(LOG_FREQUENCY, frequencies);
    }

    private int drawn(SplittableRandom random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble());
        return Math.min(at < 0 ? -1 - at : at + 1, upTo.length - 1);
    }
}
