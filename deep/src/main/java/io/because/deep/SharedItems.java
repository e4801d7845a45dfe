package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Examples;
import io.because.graph.Csr;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Some users in each step, what each is known by, what is to be told from it, and a pool of items which they share:
/// all that is to be told, items drawn uniformly (Yang et al., "Mixed Negative Sampling for Learning Two-tower
/// Neural Networks in Recommendations", WWW 2020) and items that are two steps away in the graph, which are hard to
/// tell from what was liked. Each item stands in the pool once.
///
/// - inputs for each user: `user`; `history`, a random part of what was liked; `chosen`, the places in the
///   pool of all that was liked or, where users are few, of the rest; `tastes`, the mean of the history's `genres`
/// - inputs for each item of the pool: `item`; `log frequency`, the logarithm of the probability that the
///   item is among what was liked or drawn; `genres`
final class SharedItems implements Examples {
    private final Csr liked;
    private final Csr likers;
    private final Genres genres;
    private final TowerFeatures features;
    private final PoolParams params;
    private final double kept;
    private final boolean few;
    private final int size;
    private final Shuffled shuffled;
    private final int[] users; // who liked something
    private final float[] logFrequencies;

    /// @param size users of a batch
    /// @param few whether there are so few users that each is met in many epochs
    SharedItems(Csr liked, Genres genres, TowerFeatures features, PoolParams params, int size, boolean few, long seed) {
        this.liked = liked;
        this.genres = genres;
        this.features = features;
        this.params = params;
        this.size = size;
        this.few = few;
        kept = few ? params.keptOfFew() : params.kept();
        likers = liked.transpose();
        users = who(liked);
        shuffled = new Shuffled(users.length, seed);
        logFrequencies = logFrequencies();
    }

    /// Who liked something.
    static int[] who(Csr liked) {
        return IntStream.range(0, liked.rows())
                .filter(user -> liked.degree(user) > 0)
                .toArray();
    }

    private boolean poolIsAll() {
        return params.uniform() >= liked.columns();
    }

    private float[] logFrequencies() {
        float[] logs = new float[liked.columns()];
        if (!poolIsAll()) {
            double notDrawn = Math.pow(1 - 1.0 / liked.columns(), params.uniform());
            for (int item = 0; item < logs.length; item++) {
                double share = told(item) / users.length;
                double frequency = 1 - Math.pow(1 - share, Math.min(size, users.length)) * notDrawn;
                logs[item] = (float) Math.log(Math.max(frequency, 1e-12));
            }
        }
        return logs;
    }

    /// How many of the users who liked an item are told it, in the mean.
    private double told(int item) {
        return Arrays.stream(likers.targets(), likers.from(item), likers.to(item))
                .mapToDouble(user -> told(liked.degree(user), few ? kept : 1))
                .sum();
    }

    /// The probability that one of so many is not known, or all are.
    private static double told(double degree, double kept) {
        return (1 - 1 / degree) * (1 - kept) + Math.pow(kept, degree - 1);
    }

    @Override
    public int stepsPerEpoch() {
        return Math.ceilDiv(users.length, size);
    }

    @Override
    public Batch batch(int epoch, int step) {
        int[] some = Arrays.stream(shuffled.order(epoch), step * size, Math.min(users.length, (step + 1) * size))
                .map(place -> users[place])
                .toArray();
        SplittableRandom random = shuffled.random(epoch, step);
        Parts parts = parts(some, random);
        Batch.Bags history = parts.known;
        Pool pool = new Pool(some, parts.told, random);
        Batch batch = new Batch(some.length, pool.count)
                .indices("user", some)
                .bags("history", history)
                .bags("chosen", pool.chosen)
                .indices("item", pool.items())
                .numbers("log frequency", pool.logFrequencies());
        features.describeUsers(batch, some);
        features.describeItems(batch, pool.items());
        if (genres.any()) {
            batch.numbers("tastes", genres.means(history)).numbers("genres", genres.of(pool.items()));
        }
        return batch;
    }

    /// @param known a part of what each user liked, at least one item
    /// @param told all, or the rest where there is one
    private record Parts(Batch.Bags known, Batch.Bags told) {}

    private Parts parts(int[] some, SplittableRandom random) {
        int all = Arrays.stream(some).map(liked::degree).sum();
        int[] knownTo = new int[some.length + 1];
        int[] toldTo = new int[some.length + 1];
        int[] known = new int[all];
        int[] told = new int[all];
        for (int k = 0; k < some.length; k++) {
            int from = liked.from(some[k]);
            int to = liked.to(some[k]);
            int sure = random.nextInt(from, to);
            knownTo[k + 1] = knownTo[k];
            toldTo[k + 1] = toldTo[k];
            for (int e = from; e < to; e++) {
                if (e == sure || random.nextDouble() < kept) {
                    known[knownTo[k + 1]++] = liked.targets()[e];
                } else if (few) {
                    told[toldTo[k + 1]++] = liked.targets()[e];
                }
            }
            if (toldTo[k + 1] == toldTo[k]) {
                System.arraycopy(liked.targets(), from, told, toldTo[k], to - from);
                toldTo[k + 1] += to - from;
            }
        }
        return new Parts(bags(knownTo, known), bags(toldTo, told));
    }

    private static Batch.Bags bags(int[] offsets, int... values) {
        return new Batch.Bags(offsets, Arrays.copyOf(values, offsets[offsets.length - 1]));
    }

    /// The items of a batch.
    private final class Pool {
        private final int[] placeOf = new int[liked.columns()]; // 1 first; 0: not in the pool
        private int[] members = new int[1024];
        private int count;
        private final Batch.Bags chosen;

        Pool(int[] some, Batch.Bags told, SplittableRandom random) {
            if (poolIsAll()) {
                IntStream.range(0, liked.columns()).forEach(this::place);
            }
            chosen = new Batch.Bags(
                    told.offsets(),
                    Arrays.stream(told.values()).map(this::place).toArray());
            if (!poolIsAll()) {
                for (int k = 0; k < params.uniform(); k++) {
                    place(random.nextInt(liked.columns()));
                }
                for (int user : some) {
                    for (int k = 0; k < params.hard(); k++) {
                        int other = another(likers, another(liked, user, random), random);
                        place(another(liked, other, random));
                    }
                }
            }
        }

        private int another(Csr links, int row, SplittableRandom random) {
            return links.targets()[random.nextInt(links.from(row), links.to(row))];
        }

        private int place(int item) {
            if (placeOf[item] == 0) {
                if (count == members.length) {
                    members = Arrays.copyOf(members, 2 * count);
                }
                members[count++] = item;
                placeOf[item] = count;
            }
            return placeOf[item] - 1;
        }

        int[] items() {
            return Arrays.copyOf(members, count);
        }

        float[] logFrequencies() {
            float[] logs = new float[count];
            for (int k = 0; k < count; k++) {
                logs[k] = logFrequencies[members[k]];
            }
            return logs;
        }
    }
}
