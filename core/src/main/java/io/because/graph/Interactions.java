package io.because.graph;

import io.because.domain.Require;
import java.util.Arrays;

/// What one user did, least recent first.
///
/// @param preferences items, with the signed preference of each
/// @param lastAt epoch seconds of the latest event with each, {@link Snapshot.History#UNDATED} when unknown; the array
///     belongs to the interactions and must not be changed
public record Interactions(SparseVector preferences, long[] lastAt) {
    public Interactions {
        Require.sameLength("preferences", preferences.size(), "lastAt", lastAt.length);
    }

    public static Interactions undated(SparseVector preferences) {
        long[] never = new long[preferences.size()];
        Arrays.fill(never, Snapshot.History.UNDATED);
        return new Interactions(preferences, never);
    }

    /// A row of users x items.
    ///
    /// @param lastAt `[edges]`
    public static Interactions row(Csr preferences, long[] lastAt, int user) {
        return new Interactions(
                preferences.row(user),
                user < 0 || user >= preferences.rows()
                        ? new long[0]
                        : Arrays.copyOfRange(lastAt, preferences.from(user), preferences.to(user)));
    }

    /// The same without those with some items. O(size log removed)
    public Interactions without(int... items) {
        SparseVector kept = preferences.without(items);
        return new Interactions(kept, momentsOf(kept));
    }

    /// The moments of some of these items, which are in the same order.
    private long[] momentsOf(SparseVector kept) {
        long[] moments = new long[kept.size()];
        int from = 0;
        for (int k = 0; k < moments.length; k++) {
            while (preferences.indices()[from] != kept.indices()[k]) {
                from++;
            }
            moments[k] = lastAt[from++];
        }
        return moments;
    }
}
