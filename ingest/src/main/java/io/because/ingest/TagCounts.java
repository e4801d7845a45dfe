package io.because.ingest;

import io.because.domain.ItemId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How often each tag was given to each item.
final class TagCounts {
    private final Map<ItemId, Map<String, Integer>> counts = new LinkedHashMap<>();

    void add(ItemId item, String tag) {
        counts.computeIfAbsent(item, i -> new LinkedHashMap<>()).merge(tag, 1, Integer::sum);
    }

    void emit(DataSink sink) {
        counts.keySet().forEach(item -> emit(item, sink));
    }

    /// Of one item.
    void emit(ItemId item, DataSink sink) {
        counts.getOrDefault(item, Map.of()).forEach((tag, count) -> sink.tag(item, tag, count));
    }

    /// The most frequent tags of an item, most frequent first, ties by name.
    ///
    /// @param atLeast a tag given less often says nothing of the item
    List<String> top(ItemId item, int limit, int atLeast) {
        return counts.getOrDefault(item, Map.of()).entrySet().stream()
                .filter(tag -> tag.getValue() >= atLeast)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }
}
