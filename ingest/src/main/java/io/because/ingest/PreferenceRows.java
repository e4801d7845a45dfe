package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.ItemId;
import io.because.domain.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the queries that write INTERACTED take.
final class PreferenceRows {
    private PreferenceRows() {}

    /// The items in the order of their first event.
    static Map<ItemId, List<Event>> byItem(List<Event> history) {
        return history.stream().collect(Collectors.groupingBy(Event::item, LinkedHashMap::new, Collectors.toList()));
    }

    /// @param pairs all events of each item, oldest first
    static Map<String, Object> of(UserId user, Map<ItemId, List<Event>> pairs) {
        List<Map<String, Object>> rows = pairs.entrySet().stream()
                .map(pair -> {
                    Map<String, Object> row = GraphRows.interacted(pair.getValue());
                    row.put("itemId", pair.getKey().value());
                    return row;
                })
                .toList();
        return Map.of("userId", user.value(), "pairs", rows);
    }
}
