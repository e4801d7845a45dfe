package io.because.ingest;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.domain.Item;
import io.because.domain.Progress;
import io.because.domain.User;
import io.because.schema.PropertyKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes items, genres, tags, users and friendships: all that is not history. One transaction after the other, because
/// many of them touch the same few genres and tags.
final class CatalogueWriter {
    private static final int BATCH = 5_000;

    private final Graph graph;
    private final Progress.Step step;

    CatalogueWriter(Graph graph, Progress.Step step) {
        this.graph = graph;
        this.step = step;
    }

    void write(LoadedData data) {
        batches("ingest/items", "rows", data.items().values().stream().map(CatalogueWriter::item));
        batches("ingest/genres", "names", data.genres().stream());
        batches("ingest/subgenres", "rows", GraphTies.subgenres(data));
        batches("ingest/item-genres", "rows", GraphTies.genres(data));
        batches(
                "ingest/tags",
                "names",
                data.tags().stream().map(LoadedData.Tagged::tag).distinct());
        batches("ingest/item-tags", "rows", GraphTies.tags(data));
        batches("ingest/episodes", "rows", GraphTies.episodes(data));
        batches("ingest/next-episodes", "rows", GraphTies.nextEpisodes(data));
        batches("ingest/users", "rows", data.users().stream().map(CatalogueWriter::user));
        batches("ingest/friends", "rows", GraphTies.friends(data));
    }

    private void batches(String query, String param, Stream<?> rows) {
        Cypher cypher = Cypher.named(query);
        List<Object> batch = new ArrayList<>(BATCH);
        rows.forEachOrdered(row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                flush(cypher, param, batch);
            }
        });
        flush(cypher, param, batch);
    }

    private void flush(Cypher cypher, String param, List<Object> batch) {
        if (!batch.isEmpty()) {
            graph.write(work -> work.run(cypher, Map.of(param, batch)));
            step.advance(batch.size());
            batch.clear();
        }
    }

    /// An item of which only the id is known says nothing against what the graph knows.
    private static Map<String, Object> item(Item item) {
        Map<String, Object> row = GraphRows.item(item);
        boolean bare = item.equals(Item.bare(item.id(), item.kind()));
        return Map.of("id", item.id().value(), "whenNew", row, "whenKnown", bare ? Map.of() : row);
    }

    private static Map<String, Object> user(User user) {
        Map<String, Object> attributes = new HashMap<>(GraphRows.user(user));
        attributes.remove(PropertyKeys.SHARES_ACTIVITY);
        return Map.of("id", user.id().value(), "sharesActivity", user.sharesActivity(), "attributes", attributes);
    }
}
