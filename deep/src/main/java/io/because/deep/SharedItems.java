package io.because.deep;

import io.because.engine.Batch;
import io.because.engine.Examples;
import io.because.graph.Csr;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Some users in each step, all that they liked, and a pool of items which they share: what any of them
/// liked, items drawn uniformly (Yang et al., "Mixed Negative Sampling for Learning Two-tower Neural
/// Networks in Recommendations", WWW 2020) and items that are two steps away in the graph, which are hard
/// to tell from what was liked. Each item stands in the pool once.
///
/// - inputs for each user: `user`; `history`, a random part of what was liked; `chosen`, the places in the
///   pool of all that was liked; `tastes`, the mean of the history's `genres`
/// - inputs for each item of the pool: `item`; `log frequency`, the logarithm of the probability that the
///   item is among what was liked or drawn; `genres`
final class SharedItems implements Examples {
    private final Csr liked;
    private final Csr likers;
    private final Genres genres;
    private final PoolParams params;
    private final int size;
    private final Shuffled shuffled;
    private final int[] users; // who liked something
    private final float[] logFrequencies;

    /// @param size users of a batch
    SharedItems(Csr liked, Genres genres, PoolParams params, int size, long seed) {
        this.liked = liked;
        this.genres = genres;
        this.params = params;
        this.size = size;
        likers = liked.transpose();
        users = IntStream.range(0, liked.rows())
                .filter(user -> liked.degree(user) > 0)
                .toArray();
        shuffled = new Shuffled(users.length, seed);
        logFrequencies = logFrequencies();
    }

    private boolean poolIsAll() {
        return params.uniform() >= liked.columns();
    }

    private float[] logFrequencies() {
        float[] logs = new float[liked.columns()];
        if (!poolIsAll()) {
            double notDrawn = Math.pow(1 - 1.0 / liked.columns(), params.uniform());
            for (int item = 0; item < logs.length; item++) {
                double share = (double) likers.degree(item) / users.length;
                double frequency = 1 - Math.pow(1 - share, Math.min(size, users.length)) * notDrawn;
                logs[item] = (float) Math.log(Math.max(frequency, 1e-12));
            }
        }
        return logs;
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
        Batch.Bags history = history(some, random);
        Pool pool = new Pool(some, random);
        Batch batch = new Batch(some.length, pool.count)
                .indices("user", some)
                .bags("history", history)
                .bags("chosen", pool.chosen)
                .indices("item", pool.items())
                .numbers("log frequency", pool.logFrequencies());
        if (genres.any()) {
            batch.numbers("tastes", genres.means(history)).numbers("genres", genres.of(pool.items()));
        }
        return batch;
    }

    /// A part of what each user liked, at least one item.
    private Batch.Bags history(int[] some, SplittableRandom random) {
        int[] offsets = new int[some.length + 1];
        int[] values = new int[Arrays.stream(some).map(liked::degree).sum()];
        int at = 0;
        for (int k = 0; k < some.length; k++) {
            int from = liked.from(some[k]);
            int to = liked.to(some[k]);
            int kept = random.nextInt(from, to);
            for (int e = from; e < to; e++) {
                if (e == kept || random.nextDouble() < params.kept()) {
                    values[at++] = liked.targets()[e];
                }
            }
            offsets[k + 1] = at;
        }
        return new Batch.Bags(offsets, Arrays.copyOf(values, at));
    }

    /// The items of a batch.
    private final class Pool {
        private final int[] placeOf = new int[liked.columns()]; // 1 first; 0: not in the pool
        private int[] members = new int[1024];
        private int count;
        private final Batch.Bags chosen;

        Pool(int[] some, SplittableRandom random) {
            if (poolIsAll()) {
                IntStream.range(0, liked.columns()).forEach(this::place);
            }
            int[] offsets = new int[some.length + 1];
            int[] places = new int[Arrays.stream(some).map(liked::degree).sum()];
            int at = 0;
            for (int k = 0; k < some.length; k++) {
                for (int e = liked.from(some[k]); e < liked.to(some[k]); e++) {
                    places[at++] = place(liked.targets()[e]);
                }
                offsets[k + 1] = at;
            }
            chosen = new Batch.Bags(offsets, places);
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
