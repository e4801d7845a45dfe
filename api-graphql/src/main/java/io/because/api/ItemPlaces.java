package io.because.api;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.domain.ItemKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads where episodes stand.
@Component
class ItemPlaces {
    private static final Cypher QUERY = Cypher.named("catalogue/item-places");

    private final Backend backend;
    private final CatalogueReads reads;

    ItemPlaces(Backend backend, CatalogueReads reads) {
        this.backend = backend;
        this.reads = reads;
    }

    /// One read. Items that are not there are absent.
    Map<String, ItemPlace> of(Collection<String> itemIds) {
        List<Row> rows = reads.of(() -> backend.reads().read(QUERY, Map.of("itemIds", List.copyOf(itemIds))));
        Map<String, ItemPlace> places = new HashMap<>();
        for (Row row : rows) {
            places.put(
                    row.string("itemId"),
                    new ItemPlace(
                            itemOrNull(row.orNull("series")),
                            integer(row.orNull("season")),
                            integer(row.orNull("episode")),
                            itemOrNull(row.orNull("next"))));
        }
        return places;
    }

    /// @param columns id, title, kind, year
    static ItemView item(Row columns) {
        return new ItemView(
                columns.string("id"),
                columns.string("title"),
                ItemKind.valueOf(columns.string("kind")),
                integer(columns.orNull("year")),
                null);
    }

    @SuppressWarnings("unchecked") // the query's header announces a map
    private static @Nullable ItemView itemOrNull(@Nullable Object columns) {
        return columns == null ? null : item(new Row((Map<String, Object>) columns));
    }

    private static @Nullable Integer integer(@Nullable Object value) {
        return value instanceof Long number ? Math.toIntExact(number) : null;
    }
}
