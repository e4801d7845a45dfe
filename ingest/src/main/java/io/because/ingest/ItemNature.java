package io.because.ingest;

import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import org.jspecify.annotations.Nullable;

/// What the mood of a session depends on.
///
/// @param series of an episode, else null
public record ItemNature(ItemKind kind, @Nullable ItemId series) {
    public static ItemNature of(Item item) {
        return new ItemNature(
                item.kind(), item.series() == null ? null : item.series().series());
    }
}
