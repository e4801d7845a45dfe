package io.because.gnn;

import io.because.domain.Require;

/// What vectors of users and items are trained on.
public sealed interface Loss {
    /// One other item for each liked one, drawn uniformly.
    record Bpr() implements Loss {}

    /// Softmax over cosines with many others.
    ///
    /// @param others items drawn for each step
    /// @param byPopularity whether popular ones are drawn more often, as from the batch itself
    /// @param temperature cosines are divided by it
    record Softmax(int others, boolean byPopularity, double temperature) implements Loss {
        public Softmax {
            Require.inRange("others", others, 1, 1 << 20);
            Require.inRange("temperature", temperature, 1e-3, 10.0);
        }
    }
}
