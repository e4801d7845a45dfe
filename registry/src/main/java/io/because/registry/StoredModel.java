package io.because.registry;

import io.because.model.NamedArrays;

/// A version whose file was checked against its card.
public record StoredModel(ModelCard card, NamedArrays arrays) {}
