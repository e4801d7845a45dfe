package io.because.gnn;

import io.because.graph.Csr;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Draws training examples: a user with some liked item, every user as often as any other because every user counts the
/// same in the end, one of the user's liked items, and items against it. Not thread-safe.
final class SampleStream {
    private static final int TRIES = 100;

    private final Csr liked; // targets of each row ascending
    private final int[] active;
    private final SplittableRandom random;

    SampleStream(Csr liked, long seed) {
        this.liked = sorted(liked);
        active = IntStream.range(0, liked.rows())
                .filter(user -> liked.degree(user) > 0)
                .toArray();
        random = new SplittableRandom(seed);
    }

    private static Csr sorted(Csr liked) {
        return liked.transpose().transpose();
    }

    /// Nobody likes anything: there is nothing to learn.
    boolean isEmpty() {
        return active.length == 0;
    }

    /// One other item for each example, which the user does not like; any item for who likes nearly all.
    Samples pairs(int size) {
        Samples samples = shared(size, size, false);
        for (int k = 0; k < size; k++) {
            for (int tries = 0; tries < TRIES && likes(samples.users()[k], samples.others()[k]); tries++) {
                samples.others()[k] = anyItem();
            }
        }
        return samples;
    }

    /// Other items that all examples share; a few users may like some of them.
    Samples shared(int size, int others, boolean byPopularity) {
        int[] users = new int[size];
        int[] items = new int[size];
        for (int k = 0; k < size; k++) {
            users[k] = active[random.nextInt(active.length)];
            items[k] = likedBy(users[k]);
        }
        int[] against = new int[others];
        Arrays.setAll(against, _ -> byPopularity ? likedBy(active[random.nextInt(active.length)]) : anyItem());
        return new Samples(users, items, against);
    }

    private int likedBy(int user) {
        return liked.rows() + liked.targets()[random.nextInt(liked.from(user), liked.to(user))];
    }

    private int anyItem() {
        return liked.rows() + random.nextInt(liked.columns());
    }

    private boolean likes(int user, int node) {
        return Arrays.binarySearch(liked.targets(), liked.from(user), liked.to(user), node - liked.rows()) >= 0;
    }
}
