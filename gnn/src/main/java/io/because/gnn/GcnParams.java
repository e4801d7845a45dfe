package io.because.gnn;

import io.because.domain.Require;

/// @param dimension of the embeddings and of every layer
/// @param layers of propagation
/// @param edges of the graph
/// @param training how long, how fast, on what
public record GcnParams(int dimension, int layers, Edges edges, Training training) {
    public static final GcnParams DEFAULT =
            new GcnParams(64, 2, Edges.LIKED, new Training(new Loss.Bpr(), 200, 65536, 0.01, 5));

    public GcnParams {
        Require.inRange("dimension", dimension, 1, 4096);
        Require.inRange("layers", layers, 1, 16);
    }
}
