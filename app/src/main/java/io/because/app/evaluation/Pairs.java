package io.because.app.evaluation;

import io.because.domain.EventType;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.ingest.Interactions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The positive interactions of a data set, one per (user, item): repeated events of a pair are one interaction, at the
/// time of the last one. Skipping or hiding an item is none.
///
/// @param items users x items, weight 1, each row least recent first
/// @param at `[edges]` epoch seconds, UNDATED when unknown
/// @param test `[edges]` whether the data set's own split holds the pair out, which it does when all its events are
record Pairs(Csr items, long[] at, boolean[] test) {
    static Pairs of(Interactions events, int users, int items, @Nullable Double positive) {
        int[][] rows = rowsInTime(events, users);
        CsrBuilder edges = new CsrBuilder();
        long[] at = new long[events.size()];
        boolean[] test = new boolean[events.size()];
        int[] lastSeen = new int[items];
        boolean[] trained = new boolean[items];
        for (int user = 0; user < users; user++) {
            int[] kept = Arrays.stream(rows[user])
                    .filter(row -> counts(events, row, positive))
                    .toArray();
            for (int row : kept) {
                lastSeen[events.items()[row]] = row;
                trained[events.items()[row]] |= !events.test()[row];
            }
            for (int row : kept) {
                int item = events.items()[row];
                if (lastSeen[item] == row) {
                    at[edges.size()] = events.at()[row];
                    test[edges.size()] = !trained[item];
                    edges.add(user, item, 1);
                }
            }
            for (int row : kept) {
                trained[events.items()[row]] = false;
            }
        }
        int size = edges.size();
        return new Pairs(edges.build(users, items), Arrays.copyOf(at, size), Arrays.copyOf(test, size));
    }

    private static boolean counts(Interactions events, int row, @Nullable Double positive) {
        EventType type = events.signals().types()[row];
        if (type == EventType.SKIP || type == EventType.HIDE) {
            return false;
        }
        return positive == null || type != EventType.RATE || events.signals().values()[row] >= positive;
    }

    /// Rows of each user in the user's order of time.
    private static int[][] rowsInTime(Interactions events, int users) {
        int[] counts = new int[users];
        for (int user : events.users()) {
            counts[user]++;
        }
        int[][] rows = new int[users][];
        Arrays.setAll(rows, user -> new int[counts[user]]);
        for (int row = 0; row < events.size(); row++) {
            rows[events.users()[row]][events.order()[row]] = row;
        }
        return rows;
    }
}
