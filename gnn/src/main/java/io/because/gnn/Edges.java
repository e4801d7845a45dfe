package io.because.gnn;

import io.because.domain.Require;

/// What ties the nodes of a graph network together, beside what users liked.
///
/// @param friends weight of a friendship beside an interaction of preference 1; 0: friends are no neighbours
/// @param similar weight of the tie between an item and each of the items that most often are liked by the same people,
///     times their cosine; 0: items are no neighbours
/// @param halfLifeDays an interaction that is so much older than the newest of all weighs half; 0: all the same
public record Edges(double friends, double similar, double halfLifeDays) {
    /// Only what users liked.
    public static final Edges LIKED = new Edges(0, 0, 0);

    /// Nearest items of each item that are tied.
    static final int SIMILAR_ITEMS = 10;

    public Edges {
        Require.inRange("friends", friends, 0.0, 1000.0);
        Require.inRange("similar", similar, 0.0, 1000.0);
        Require.inRange("halfLifeDays", halfLifeDays, 0.0, 36_500.0);
    }
}
