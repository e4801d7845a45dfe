package io.because.registry;

import java.util.List;

/// All that is stored.
///
/// @param cards by name, then by version
/// @param damaged one sentence for each version whose card cannot be read
public record Listing(List<ModelCard> cards, List<String> damaged) {}
