package io.because.linear;

/// A model made to find, among millions of items, the few that are worth ranking: where the catalogue is too large to
/// score all of it, an index of its items' vectors is asked for those nearest to the user's.
public interface Retriever extends ProductRanker {}
