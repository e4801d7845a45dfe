package io.because.ingest;

import io.because.domain.Item;
import io.because.domain.ItemId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// Passes an item on when it is first mentioned: for data sets that know something of their items but
/// have no list of all of them. Not thread-safe.
final class ItemsByMention {
    private final DataSink sink;
    private final Function<ItemId, Item> known;
    private final TagCounts tags;
    private final Map<String, ItemId> ids = new HashMap<>();

    /// @param known what is known of an item
    /// @param tags go with it
    ItemsByMention(DataSink sink, Function<ItemId, Item> known, TagCounts tags) {
        this.sink = sink;
        this.known = known;
        this.tags = tags;
    }

    ItemId mention(String item, Where where) {
        ItemId id = ids.get(item);
        if (id == null) {
            id = new ItemId(item);
            ids.put(item, id);
            sink.item(known.apply(id), where);
            tags.emit(id, sink);
        }
        return id;
    }
}
