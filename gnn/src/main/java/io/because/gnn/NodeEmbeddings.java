package io.because.gnn;

import io.because.graph.EmbeddingTable;

/// Vectors of one space for users and items.
public record NodeEmbeddings(EmbeddingTable users, EmbeddingTable items) {}
