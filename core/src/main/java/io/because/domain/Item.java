package io.because.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that can be recommended.
///
/// @param year of release, or null when the source does not say
/// @param text description, possibly empty
/// @param genres names, most typical first, possibly empty
/// @param series where an episode belongs, or null
public record Item(
        ItemId id,
        String title,
        ItemKind kind,
        @Nullable Integer year,
        String text,
        List<String> genres,
        @Nullable Place series) {

    /// The place of an episode in its series. `next` is the episode that follows, or null at the end.
    public record Place(
            ItemId series,
            int season,
            int episode,
            @Nullable ItemId next) {
        public Place {
            Require.positive("season", season);
            Require.positive("episode", episode);
        }
    }

    public Item {
        Require.notBlank("title of item " + id, title);
        genres = List.copyOf(genres);
    }

    /// An item of which nothing but the id is known; the id is its title.
    public static Item bare(ItemId id, ItemKind kind) {
        return new Item(id, id.value(), kind, null, "", List.of(), null);
    }
}
