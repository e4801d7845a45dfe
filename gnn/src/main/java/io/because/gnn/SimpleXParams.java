package io.because.gnn;

import io.because.domain.Require;

/// @param dimension of the embeddings
/// @param own share of a user's own vector in the embedding; the rest is the mean of the history
/// @param training how long, how fast, on what
public record SimpleXParams(int dimension, double own, Training training) {
    /// Chosen on validation slices of Last.FM and ml-latest-small.
    public static final SimpleXParams DEFAULT =
            new SimpleXParams(64, 0, new Training(new Loss.Contrastive(500, 0.4, 2), 40, 8192, 0.01, 0));

    public SimpleXParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("own", own, 0.0, 1.0);
    }
}
