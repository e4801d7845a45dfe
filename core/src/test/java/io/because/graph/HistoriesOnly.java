package io.because.graph;

import io.because.domain.ItemKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// A snapshot of histories without ties: users "u0", "u1" ..., items "i0", "i1" ...
public final class HistoriesOnly {
    private HistoriesOnly() {}

    public static Snapshot of(Csr preferences) {
        int users = preferences.rows();
        int items = preferences.columns();
        ItemKind[] kinds = new ItemKind[items];
        Arrays.fill(kinds, ItemKind.MOVIE);
        long[] lastAt = new long[preferences.edges()];
        Arrays.fill(lastAt, Snapshot.History.UNDATED);
        return new Snapshot(
                new Catalogue(
                        IdMap.of(names("i", items)),
                        names("I", items),
                        kinds,
                        IdMap.of(List.of("Drama")),
                        Csr.empty(items, 1),
                        new BitSet()),
                Snapshot.People.nameless(IdMap.of(names("u", users)), new BitSet()),
                new Snapshot.History(preferences, lastAt),
                new Snapshot.Ties(
                        Csr.empty(users, users),
                        Csr.empty(users, users),
                        Csr.empty(users, 1),
                        Csr.empty(items, items)));
    }

    private static List<String> names(String start, int count) {
        return IntStream.range(0, count).mapToObj(k -> start + k).toList();
    }
}
