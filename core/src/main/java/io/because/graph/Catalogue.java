package io.because.graph;

import io.because.domain.ItemKind;
import java.util.BitSet;
import java.util.List;

/// What a person reads of the items, by item index.
///
/// @param ids item ids
/// @param titles one per item
/// @param kinds one per item
/// @param genreNames genre index to name
/// @param genres items x genres
/// @param unavailable items that must not be recommended now
public record Catalogue(
        IdMap ids, List<String> titles, ItemKind[] kinds, IdMap genreNames, Csr genres, BitSet unavailable) {}
