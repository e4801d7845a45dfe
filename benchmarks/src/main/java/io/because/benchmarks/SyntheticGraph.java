package io.because.benchmarks;

import io.because.domain.ItemKind;
import io.because.graph.Catalogue;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.IdMap;
import io.because.graph.Snapshot;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A graph of any size without a database. Items are drawn by Zipf's law with exponent 1, so that the
/// most popular of 100,000 gets 6 % of all edges; users by the square of a uniform number, so that a
/// tenth of them makes a third of the edges. Popular ones do not lie side by side in memory.
final class SyntheticGraph {
    private static final long SCATTER = 514_229; // a prime that divides neither count

    private final int users;
    private final int items;
    private final SplittableRandom random;

    SyntheticGraph(int users, int items, long seed) {
        this.users = users;
        this.items = items;
        random = new SplittableRandom(seed);
    }

    int user() {
        double uniform = random.nextDouble();
        return scattered((int) (users * uniform * uniform), users);
    }

    int item() {
        return scattered((int) Math.pow(items, random.nextDouble()) - 1, items);
    }

    private static int scattered(int rank, int count) {
        return (int) (rank * SCATTER % count);
    }

    /// From .1 to 1, and a tenth of them negative.
    float preference() {
        float strength = 0.1f * random.nextInt(1, 11);
        return random.nextInt(10) == 0 ? -strength : strength;
    }

    /// A user and an item meet once at most: somewhat fewer edges come out than were drawn.
    Csr interactions(int drawn) {
        CsrBuilder edges = new CsrBuilder();
        for (int e = 0; e < drawn; e++) {
            edges.add(user(), item(), 1);
        }
        Csr repeated = edges.build(users, items);
        int[] offsets = new int[users + 1];
        int[] targets = new int[repeated.edges()];
        int at = 0;
        for (int user = 0; user < users; user++) {
            int[] once = Arrays.stream(repeated.targets(), repeated.from(user), repeated.to(user))
                    .distinct()
                    .toArray();
            System.arraycopy(once, 0, targets, at, once.length);
            at += once.length;
            offsets[user + 1] = at;
        }
        float[] weights = new float[at];
        Arrays.fill(weights, 1);
        return new Csr(items, offsets, Arrays.copyOf(targets, at), weights);
    }

    Snapshot snapshot(int edges) {
        CsrBuilder preferences = new CsrBuilder();
        for (int e = 0; e < edges; e++) {
            preferences.add(user(), item(), preference());
        }
        return snapshot(preferences.build(users, items));
    }

    Snapshot snapshot(Csr preferences) {
        long[] lastAt = new long[preferences.edges()];
        Arrays.setAll(lastAt, e -> 1_700_000_000L + e);
        IdMap userIds = IdMap.of(names("user ", users));
        return new Snapshot(
                catalogue(),
                Snapshot.People.nameless(userIds, new BitSet()),
                new Snapshot.History(preferences, lastAt),
                new Snapshot.Ties(
                        Csr.empty(users, users),
                        Csr.empty(users, users),
                        Csr.empty(users, 1),
                        Csr.empty(items, items)));
    }

    private Catalogue catalogue() {
        ItemKind[] kinds = new ItemKind[items];
        Arrays.fill(kinds, ItemKind.MOVIE);
        CsrBuilder genres = new CsrBuilder();
        for (int item = 0; item < items; item++) {
            genres.add(item, 0, 1);
        }
        return new Catalogue(
                IdMap.of(names("item ", items)),
                names("The title of item ", items),
                kinds,
                IdMap.of(List.of("Drama")),
                genres.build(items, 1),
                new BitSet());
    }

    private static List<String> names(String start, int count) {
        return IntStream.range(0, count).mapToObj(k -> start + k).toList();
    }
}
