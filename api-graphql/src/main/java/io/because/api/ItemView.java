package io.because.api;

import io.because.domain.ItemKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a page shows of an item.
///
/// @param genres null when not known here; then they are read from the database
record ItemView(
        String id,
        String title,
        ItemKind kind,
        @Nullable Integer year,
        @Nullable List<String> genres) {

    static ItemView of(ItemNode node) {
        return new ItemView(
                node.id(),
                Objects.requireNonNullElse(node.title(), node.id()),
                Objects.requireNonNullElse(node.kind(), ItemKind.PRODUCT),
                node.year(),
                node.genreNames());
    }
}
