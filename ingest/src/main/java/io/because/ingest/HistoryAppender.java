package io.because.ingest;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.Row;
import io.because.domain.Event;
import io.because.domain.ItemId;
import io.because.domain.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Adds events to histories that may exist, within one transaction: events that are committed already are left out, a
/// session goes on when at most 30 minutes lie between, and the preference of each pair is derived anew from all of
/// its events.
///
/// The users are locked first, in the order of their ids, so that transactions for the same user follow each other and
/// never wait for each other in a circle.
final class HistoryAppender {
    private static final Cypher NATURES = Cypher.named("ingest/item-natures");
    private static final Cypher LOCK = Cypher.named("ingest/lock-users");
    private static final Cypher KNOWN = Cypher.named("ingest/known-events");
    private static final Cypher SESSIONS = Cypher.named("ingest/sessions");
    private static final Cypher ORDERS = Cypher.named("ingest/event-orders");
    private static final Cypher PAIR_EVENTS = Cypher.named("ingest/pair-events");
    private static final Cypher PREFERENCES = Cypher.named("ingest/preferences");

    private final Instant recordedAt;

    /// @param recordedAt of all events it adds
    HistoryAppender(Instant recordedAt) {
        this.recordedAt = recordedAt;
    }

    /// @param recorded ids of the events that were added
    /// @param unknownItems the events of these items were left out
    /// @param preferences of every pair that an event named whose item is known
    record Appended(Set<String> recorded, Set<ItemId> unknownItems, Map<Pair, Double> preferences) {}

    /// @param events of any users, in any order; a second one of the same id is left out
    Appended append(Graph.Work work, List<Event> events) {
        Map<ItemId, ItemNature> natures = natures(work, events);
        List<Event> valid =
                events.stream().filter(e -> natures.containsKey(e.item())).toList();
        Set<ItemId> unknown = events.stream().map(Event::item).collect(Collectors.toSet());
        unknown.removeAll(natures.keySet());
        if (valid.isEmpty()) {
            return new Appended(Set.of(), unknown, Map.of());
        }
        work.run(LOCK, Map.of("userIds", userIds(valid)));
        List<Event> fresh = fresh(work, valid);
        if (!fresh.isEmpty()) {
            writeSessions(work, byUser(fresh), natures);
        }
        Map<UserId, Map<ItemId, List<Event>>> pairs = pairs(work, valid);
        if (!fresh.isEmpty()) {
            writePreferences(work, pairs, fresh);
        }
        return new Appended(fresh.stream().map(Event::eventId).collect(Collectors.toSet()), unknown, values(pairs));
    }

    private static Map<ItemId, ItemNature> natures(Graph.Work work, List<Event> events) {
        List<String> ids =
                events.stream().map(event -> event.item().value()).distinct().toList();
        Map<ItemId, ItemNature> natures = new HashMap<>();
        for (Row row : work.run(NATURES, Map.of("itemIds", ids))) {
            natures.put(new ItemId(row.string("itemId")), StoredSessions.nature(row));
        }
        return natures;
    }

    private static List<String> userIds(List<Event> events) {
        return events.stream()
                .map(event -> event.user().value())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Event> fresh(Graph.Work work, List<Event> events) {
        List<String> ids = events.stream().map(Event::eventId).distinct().toList();
        Set<String> known = new HashSet<>();
        work.run(KNOWN, Map.of("eventIds", ids)).forEach(row -> known.add(row.string("eventId")));
        return events.stream().filter(event -> known.add(event.eventId())).toList();
    }

    private static Map<UserId, List<Event>> byUser(List<Event> events) {
        return events.stream().collect(Collectors.groupingBy(Event::user, TreeMap::new, Collectors.toList()));
    }

    private void writeSessions(Graph.Work work, Map<UserId, List<Event>> fresh, Map<ItemId, ItemNature> natures) {
        StoredSessions stored = StoredSessions.near(work, fresh);
        natures.forEach(stored.natures()::putIfAbsent);
        Sessioniser sessioniser = new Sessioniser(stored.natures()::get);
        List<Map<String, Object>> sessions = new ArrayList<>();
        List<Map<String, Object>> moved = new ArrayList<>();
        fresh.forEach((user, events) -> {
            for (UserSession session : HistoryMerge.merge(stored, user, events, sessioniser)) {
                sessions.add(SessionRows.of(session, e -> !stored.sessionOf().containsKey(e.eventId())));
                moved.addAll(HistoryMerge.orders(stored, session));
            }
        });
        work.run(SESSIONS, Map.of("rows", sessions, "recordedAt", recordedAt.atZone(ZoneOffset.UTC)));
        if (!moved.isEmpty()) {
            work.run(ORDERS, Map.of("rows", moved));
        }
    }

    private static Map<UserId, Map<ItemId, List<Event>>> pairs(Graph.Work work, List<Event> events) {
        List<Map<String, Object>> rows = new ArrayList<>();
        byUser(events)
                .forEach((user, own) -> rows.add(Map.of(
                        "userId",
                        user.value(),
                        "itemIds",
                        own.stream()
                                .map(event -> event.item().value())
                                .distinct()
                                .toList())));
        Map<UserId, Map<ItemId, List<Event>>> pairs = new LinkedHashMap<>();
        for (Row row : work.run(PAIR_EVENTS, Map.of("rows", rows))) {
            UserId user = new UserId(row.string("userId"));
            ItemId item = new ItemId(row.string("itemId"));
            pairs.computeIfAbsent(user, u -> new LinkedHashMap<>())
                    .computeIfAbsent(item, i -> new ArrayList<>())
                    .add(StoredEvent.of(user, item, row, Event.Origin.UNKNOWN));
        }
        return pairs;
    }

    private static void writePreferences(
            Graph.Work work, Map<UserId, Map<ItemId, List<Event>>> pairs, List<Event> fresh) {
        Set<Pair> touched = fresh.stream().map(Pair::of).collect(Collectors.toSet());
        List<Map<String, Object>> rows = new ArrayList<>();
        pairs.forEach((user, items) -> {
            Map<ItemId, List<Event>> own = new LinkedHashMap<>(items);
            own.keySet().removeIf(item -> !touched.contains(new Pair(user, item)));
            if (!own.isEmpty()) {
                rows.add(PreferenceRows.of(user, own));
            }
        });
        work.run(PREFERENCES, Map.of("rows", rows));
    }

    private static Map<Pair, Double> values(Map<UserId, Map<ItemId, List<Event>>> pairs) {
        Map<Pair, Double> values = new HashMap<>();
        pairs.forEach((user, items) ->
                items.forEach((item, events) -> values.put(new Pair(user, item), GraphRows.preference(events))));
        return values;
    }
}
