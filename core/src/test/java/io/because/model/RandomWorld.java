package io.because.model;

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

/// A small random graph for tests: signed preferences, symmetric friends, ties, tastes and genres.
public final class RandomWorld {
    public static final int USERS = 40;
    public static final int ITEMS = 30;
    public static final int GENRES = 5;

    private RandomWorld() {}

    public static Snapshot of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Csr preferences = random(random, USERS, ITEMS, 0.25, true);
        Csr genres = random(random, ITEMS, GENRES, 0.4, false);
        return world(
                preferences,
                genres,
                new Snapshot.Ties(
                        friends(random),
                        random(random, USERS, USERS, 0.2, false),
                        random(random, USERS, GENRES, 0.5, true),
                        random(random, ITEMS, ITEMS, 0.2, false)));
    }

    /// Nobody did anything, knows anybody or likes any genre, and no item has one.
    public static Snapshot empty() {
        return bare(new CsrBuilder(), Csr.empty(ITEMS, GENRES));
    }

    /// Without friends; the only genre has weight 0 for all items: user 0 likes nearly everything, user 1 nothing; user
    /// 2 likes one item twice; user 3
    /// only dislikes one; users 4 and 5 share an item with nobody else; nobody has the last item.
    public static Snapshot odd() {
        int apart = ITEMS - 2;
        CsrBuilder edges = new CsrBuilder();
        for (int item = 0; item < apart; item++) {
            edges.add(0, item, 1);
        }
        edges.add(2, 7, 1).add(2, 7, 1).add(3, 7, -0.5f).add(4, apart, 1).add(5, apart, 0.5f);
        for (int user = 6; user < USERS; user++) {
            edges.add(user, user % 9, 1).add(user, user % 11, 0.4f);
        }
        CsrBuilder nothing = new CsrBuilder();
        for (int item = 0; item < ITEMS; item++) {
            nothing.add(item, 0, 0);
        }
        return bare(edges, nothing.build(ITEMS, GENRES));
    }

    private static Snapshot bare(CsrBuilder preferences, Csr genres) {
        return world(
                preferences.build(USERS, ITEMS),
                genres,
                new Snapshot.Ties(
                        Csr.empty(USERS, USERS),
                        Csr.empty(USERS, USERS),
                        Csr.empty(USERS, GENRES),
                        Csr.empty(ITEMS, ITEMS)));
    }

    private static Snapshot world(Csr preferences, Csr genres, Snapshot.Ties ties) {
        long[] lastAt = new long[preferences.edges()];
        Arrays.setAll(lastAt, e -> 1_700_000_000L + 86_400L * e);
        var catalogue = new Catalogue(
                ids("i", ITEMS),
                IntStream.range(0, ITEMS).mapToObj(i -> "Item " + i).toList(),
                kinds(),
                ids("g", GENRES),
                genres,
                new BitSet());
        return new Snapshot(
                catalogue,
                Snapshot.People.nameless(ids("u", USERS), new BitSet()),
                new Snapshot.History(preferences, lastAt),
                ties);
    }

    private static ItemKind[] kinds() {
        ItemKind[] kinds = new ItemKind[ITEMS];
        Arrays.fill(kinds, ItemKind.MOVIE);
        return kinds;
    }

    private static Csr random(SplittableRandom random, int rows, int columns, double density, boolean signed) {
        CsrBuilder edges = new CsrBuilder();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (random.nextDouble() < density) {
                    edges.add(row, column, (float) random.nextDouble(signed ? -0.6 : 0.05, 1.0));
                }
            }
        }
        return edges.build(rows, columns);
    }

    private static Csr friends(SplittableRandom random) {
        CsrBuilder edges = new CsrBuilder();
        for (int a = 0; a < USERS; a++) {
            for (int b = a + 1; b < USERS; b++) {
                if (random.nextDouble() < 0.1) {
                    edges.add(a, b, 1).add(b, a, 1);
                }
            }
        }
        return edges.build(USERS, USERS);
    }

    private static IdMap ids(String prefix, int count) {
        return IdMap.of(
                List.copyOf(IntStream.range(0, count).mapToObj(k -> prefix + k).toList()));
    }
}
