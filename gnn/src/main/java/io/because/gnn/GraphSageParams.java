package io.because.gnn;

import io.because.domain.Require;

/// @param dimension of the embeddings
/// @param aggregation what a node takes over from its neighbours
/// @param sampling how many of them
/// @param hidden share of the items of which all but the attributes, and of the users with friends whose history, is
///     hidden in training, so that the network learns to do without
/// @param training how long, how fast, on what
public record GraphSageParams(
        int dimension, Aggregation aggregation, Sampling sampling, double hidden, Training training) {
    /// How messages of neighbours become one.
    public enum Aggregation {
        MEAN,
        /// The largest value of each component.
        POOL,
        /// What a recurrent network remembers of them.
        LSTM
    }

    /// @param items of a user, drawn for each example
    /// @param users of an item, and friends of a user, drawn for each example
    /// @param most neighbours that count when a node is embedded after training; a user's most recent items
    public record Sampling(int items, int users, int most) {
        public Sampling {
            Require.inRange("items", items, 1, 10_000);
            Require.inRange("users", users, 1, 10_000);
            Require.inRange("most", most, 1, 100_000);
        }
    }

    /// Found on validation slices of Last.FM and ml-latest-small.
    public static final GraphSageParams DEFAULT = new GraphSageParams(
            128, Aggregation.MEAN, new Sampling(10, 5, 500), 0.11, new Training(new Loss.Bpr(), 90, 2048, 0.012, 0));

    public GraphSageParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("hidden", hidden, 0.0, 0.9);
    }
}
