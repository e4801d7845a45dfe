package io.because.serving;

import io.because.domain.ItemId;

/// @param score cosine of the embeddings
public record SimilarItem(ItemId item, double score) {}
