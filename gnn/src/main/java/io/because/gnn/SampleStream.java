package io.because.gnn;

import io.because.graph.Csr;
import io.because.model.Blocks;
import io.because.model.ModelType.Fit;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Draws training examples: a user with some liked item, every user as often as any other because every user counts the
/// same in the end, one of the user's liked items, and items against it. What is drawn depends on the seed and the step
/// alone, not on the steps before or the number of threads.
final class SampleStream {
    private static final int TRIES = 100;
    private static final int BLOCK = 1024;

    private final Csr liked; // targets of each row ascending
    private final int[] active;
    private final Fit fit;

    SampleStream(Csr liked, Fit fit) {
        this.liked = liked.transpose().transpose();
        this.fit = fit;
        active = IntStream.range(0, liked.rows())
                .filter(user -> liked.degree(user) > 0)
                .toArray();
    }

    /// Nobody likes anything: there is nothing to learn.
    boolean isEmpty() {
        return active.length == 0;
    }

    /// Until as many examples are drawn as there are interactions.
    int stepsPerEpoch(int batch) {
        return Math.max(1, Math.ceilDiv(liked.edges(), batch));
    }

    /// The examples of a step, as a loss wants them.
    Samples batch(Loss loss, int size, int step) {
        int most = Math.min(size, liked.edges());
        return switch (loss) {
            case Loss.Bpr() -> pairs(most, step);
            case Loss.Softmax(var others, var byPopularity, var _) -> shared(most, others, byPopularity, step);
            case Loss.Contrastive(var others, var _, var _) -> shared(most, others, false, step);
        };
    }

    /// One other item for each example, which the user does not like; any item for who likes nearly all.
    private Samples pairs(int size, int step) {
        Samples samples = new Samples(new int[size], new int[size], new int[size]);
        drawLinks(samples, step);
        inBlocks(size, step, 1, (k, random) -> {
            int other = anyItem(random);
            for (int tries = 0; tries < TRIES && likes(samples.users()[k], other); tries++) {
                other = anyItem(random);
            }
            samples.others()[k] = other;
        });
        return samples;
    }

    /// Other items that all examples share; a few users may like some of them.
    private Samples shared(int size, int others, boolean byPopularity, int step) {
        Samples samples = new Samples(new int[size], new int[size], new int[others]);
        drawLinks(samples, step);
        inBlocks(
                others,
                step,
                1,
                (k, random) -> samples.others()[k] =
                        byPopularity ? likedBy(active[random.nextInt(active.length)], random) : anyItem(random));
        return samples;
    }

    private void drawLinks(Samples samples, int step) {
        inBlocks(samples.size(), step, 0, (k, random) -> {
            int user = active[random.nextInt(active.length)];
            samples.users()[k] = user;
            samples.liked()[k] = likedBy(user, random);
        });
    }

    private interface Draw {
        void at(int k, SplittableRandom random);
    }

    /// Each block has a generator of its own.
    private void inBlocks(int size, int step, int purpose, Draw draw) {
        Blocks.run(size, BLOCK, fit.threads(), (from, to) -> {
            long place = ((long) step << 32) + (from << 1) + purpose;
            SplittableRandom random = new SplittableRandom(fit.seed() ^ new SplittableRandom(place).nextLong());
            for (int k = from; k < to; k++) {
                draw.at(k, random);
            }
        });
    }

    private int likedBy(int user, SplittableRandom random) {
        return liked.rows() + liked.targets()[random.nextInt(liked.from(user), liked.to(user))];
    }

    private int anyItem(SplittableRandom random) {
        return liked.rows() + random.nextInt(liked.columns());
    }

    private boolean likes(int user, int node) {
        return Arrays.binarySearch(liked.targets(), liked.from(user), liked.to(user), node - liked.rows()) >= 0;
    }
}
