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
        long[] lastAt = new long[preferences.edges()];
        Arrays.setAll(lastAt, e -> 1_700_000_000L + 86_400L * e);
        Csr genres = random(random, ITEMS, GENRES, 0.4, false);
        var catalogue = new Catalogue(
                ids("i", ITEMS),
                IntStream.range(0, ITEMS).mapToObj(i -> "Item " + i).toList(),
                kinds(),
                ids("g", GENRES),
                genres,
                new BitSet());
        var ties = new Snapshot.Ties(
                friends(random),
                random(random, USERS, USERS, 0.2, false),
                random(random, USERS, GENRES, 0.5, true),
                random(random, ITEMS, ITEMS, 0.2, false));
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
