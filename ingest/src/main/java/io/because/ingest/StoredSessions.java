package io.because.ingest;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.Row;
import io.because.domain.Event;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The sessions that are in the graph already and that new events of their users may continue.
///
/// @param events of each user, by session and position
/// @param sessionOf event id to session id
/// @param natures of their items
record StoredSessions(Map<UserId, List<Event>> events, Map<String, String> sessionOf, Map<ItemId, ItemNature> natures) {
    private static final Cypher NEAR = Cypher.named("ingest/sessions-near");

    /// @param fresh events that will be added, by user
    static StoredSessions near(Graph.Work work, Map<UserId, List<Event>> fresh) {
        StoredSessions stored = new StoredSessions(new HashMap<>(), new HashMap<>(), new HashMap<>());
        List<Map<String, Object>> stretches = fresh.entrySet().stream()
                .map(user -> stretch(user.getKey(), user.getValue()))
                .toList();
        work.run(NEAR, Map.of("rows", stretches)).forEach(stored::add);
        return stored;
    }

    private static Map<String, Object> stretch(UserId user, List<Event> events) {
        List<Instant> dated =
                events.stream().map(Event::at).filter(Objects::nonNull).sorted().toList();
        Instant from = dated.isEmpty() ? Instant.EPOCH : dated.getFirst().minus(Sessioniser.GAP);
        Instant to = dated.isEmpty() ? Instant.EPOCH : dated.getLast().plus(Sessioniser.GAP);
        Map<String, Object> row = new HashMap<>();
        row.put("userId", user.value());
        row.put("from", Objects.requireNonNull(GraphRows.utc(from)));
        row.put("to", Objects.requireNonNull(GraphRows.utc(to)));
        row.put("undated", dated.size() < events.size());
        return row;
    }

    private void add(Row row) {
        UserId user = new UserId(row.string("userId"));
        ItemId item = new ItemId(row.string("itemId"));
        Event.Origin origin =
                new Event.Origin(null, (@Nullable String) row.orNull("device"), (@Nullable String) row.orNull("place"));
        Event event = StoredEvent.of(user, item, row, origin);
        events.computeIfAbsent(user, u -> new ArrayList<>()).add(event);
        sessionOf.put(event.eventId(), row.string("sessionId"));
        natures.put(item, nature(row));
    }

    static ItemNature nature(Row row) {
        String series = (@Nullable String) row.orNull("seriesId");
        return new ItemNature(ItemKind.valueOf(row.string("kind")), series == null ? null : new ItemId(series));
    }
}
