package io.because.ingest;

import io.because.domain.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The relationships that are not history, as rows of their two ends and their properties.
final class GraphTies {
    private GraphTies() {}

    static Stream<Map<String, Object>> subgenres(LoadedData data) {
        return data.parents().entrySet().stream().map(tie -> Map.of("genre", tie.getKey(), "parent", tie.getValue()));
    }

    /// The data sets order genres by the alphabet or not at all, so all weigh the same.
    static Stream<Map<String, Object>> genres(LoadedData data) {
        return data.items().values().stream()
                .flatMap(item -> item.genres().stream()
                        .distinct()
                        .map(genre -> Map.of("item", item.id().value(), "genre", genre, "weight", 1.0)));
    }

    static Stream<Map<String, Object>> tags(LoadedData data) {
        return data.tags().stream()
                .map(tagged -> Map.of("item", tagged.item().value(), "tag", tagged.tag(), "weight", tagged.weight()));
    }

    /// Only into series that are items themselves.
    static Stream<Map<String, Object>> episodes(LoadedData data) {
        return places(data)
                .filter(item -> data.items().containsKey(place(item).series()))
                .map(item -> Map.of(
                        "id",
                        item.id().value(),
                        "series",
                        place(item).series().value(),
                        "season",
                        (long) place(item).season(),
                        "episode",
                        (long) place(item).episode()));
    }

    static Stream<Map<String, Object>> nextEpisodes(LoadedData data) {
        return places(data)
                .filter(item -> place(item).next() != null
                        && data.items().containsKey(place(item).next()))
                .map(item -> Map.of(
                        "id",
                        item.id().value(),
                        "next",
                        Objects.requireNonNull(place(item).next()).value()));
    }

    static Stream<Map<String, Object>> friends(LoadedData data) {
        return data.friendships().stream().map(friendship -> {
            Map<String, Object> row = new HashMap<>();
            row.put("a", friendship.a().value());
            row.put("b", friendship.b().value());
            if (friendship.since() != null) {
                row.put("since", Objects.requireNonNull(GraphRows.utc(friendship.since())));
            }
            return row;
        });
    }

    private static Stream<Item> places(LoadedData data) {
        return data.items().values().stream().filter(item -> item.series() != null);
    }

    private static Item.Place place(Item item) {
        return Objects.requireNonNull(item.series());
    }
}
