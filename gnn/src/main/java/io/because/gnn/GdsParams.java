package io.because.gnn;

import io.because.domain.Require;
import java.util.List;

/// What Graph Data Science works out in the database.
///
/// @param dimension of the vectors
/// @param degreePower see {@link FastRpParams}
/// @param weights see {@link FastRpParams}
/// @param ties what is tied and how
/// @param seed of the random projection and of the search for neighbours
public record GdsParams(int dimension, double degreePower, List<Double> weights, Ties ties, long seed) {
    /// Graph Data Science Community uses at most this many threads.
    static final int CONCURRENCY = 4;

    public static final GdsParams DEFAULT = new GdsParams(
            FastRpParams.DEFAULT.dimension(),
            FastRpParams.DEFAULT.degreePower(),
            FastRpParams.DEFAULT.weights(),
            Ties.DEFAULT,
            42);

    /// @param neighbours similar items of each item, like-minded people of each user
    /// @param least similarity of a tie
    /// @param friend weight of a friendship among the edges, 0: not an edge
    /// @param genre weight of an item's genre among the edges, 0: not an edge
    public record Ties(int neighbours, double least, double friend, double genre) {
        public static final Ties DEFAULT = new Ties(20, 0.1, 0, 0);

        public Ties {
            Require.inRange("neighbours", neighbours, 1, 1000);
            Require.inRange("least", least, 0.0, 1.0);
            Require.inRange("friend", friend, 0.0, 1e6);
            Require.inRange("genre", genre, 0.0, 1e6);
        }
    }

    public GdsParams {
        weights = List.copyOf(weights);
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("degreePower", degreePower, -2.0, 2.0);
    }
}
