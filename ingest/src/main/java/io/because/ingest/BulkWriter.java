package io.because.ingest;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.domain.Event;
import io.because.domain.Progress;
import io.because.domain.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes a data set over Bolt. History is written user by user, several users a transaction and several transactions
/// at a time: a user is written whole or not at all, so a load that was broken off leaves nothing half done, and the
/// next one completes it. Users who have a history already get what is new in it ({@link HistoryAppender}).
final class BulkWriter {
    private static final Cypher WITH_HISTORY = Cypher.named("ingest/users-with-history");
    private static final Cypher NEW_SESSIONS = Cypher.named("ingest/new-sessions");
    private static final Cypher NEW_PREFERENCES = Cypher.named("ingest/new-preferences");

    /// Large enough that a commit's cost is spread, small enough for a heap of 1 GiB.
    private static final int EVENTS_PER_TRANSACTION = 10_000;

    private final Graph graph;
    private final int threads;
    private final Progress progress;
    private final HistoryAppender appender;
    private final Instant recordedAt;

    BulkWriter(Target.Bolt target, Progress progress) {
        graph = target.graph();
        threads = target.threads();
        recordedAt = target.clock().instant();
        appender = new HistoryAppender(recordedAt);
        this.progress = progress;
    }

    IngestReport.Written write(LoadedData data) {
        long rows = 0L
                + data.items().size()
                + data.users().size()
                + data.friendships().size()
                + data.tags().size();
        try (var step = progress.begin("writing items, users and friends", rows)) {
            new CatalogueWriter(graph, step).write(data);
        }
        Sessioniser sessioniser = new Sessioniser(data::nature);
        try (var step = progress.begin("writing events", data.eventCount())) {
            List<Long> written = Parallel.map(threads, chunks(data), users -> {
                List<List<Event>> histories = users.stream().map(data::history).toList();
                long fresh = graph.write(work -> transaction(work, histories, sessioniser));
                step.advance(histories.stream().mapToLong(List::size).sum());
                return fresh;
            });
            long total = written.stream().mapToLong(Long::longValue).sum();
            return new IngestReport.Written(total, data.eventCount() - total);
        }
    }

    private static List<List<UserId>> chunks(LoadedData data) {
        List<List<UserId>> chunks = new ArrayList<>();
        List<UserId> chunk = new ArrayList<>();
        int events = 0;
        for (UserId user : data.userIds()) {
            chunk.add(user);
            events += data.eventCount(user);
            if (events >= EVENTS_PER_TRANSACTION) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                events = 0;
            }
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    private long transaction(Graph.Work work, List<List<Event>> histories, Sessioniser sessioniser) {
        List<List<Event>> given = histories.stream().filter(h -> !h.isEmpty()).toList();
        List<String> ids = given.stream().map(h -> h.getFirst().user().value()).toList();
        Set<String> known = work.run(WITH_HISTORY, Map.of("userIds", ids)).stream()
                .map(row -> row.string("userId"))
                .collect(Collectors.toSet());
        Map<Boolean, List<List<Event>>> byKnown = given.stream()
                .collect(Collectors.partitioningBy(
                        h -> known.contains(h.getFirst().user().value())));
        List<List<Event>> fresh = byKnown.getOrDefault(false, List.of());
        create(work, fresh, sessioniser);
        List<Event> further = byKnown.getOrDefault(true, List.of()).stream()
                .flatMap(List::stream)
                .toList();
        long appended = further.isEmpty()
                ? 0
                : appender.append(work, further).recorded().size();
        return appended + fresh.stream().mapToLong(List::size).sum();
    }

    private void create(Graph.Work work, List<List<Event>> histories, Sessioniser sessioniser) {
        List<Map<String, Object>> sessions = histories.stream()
                .flatMap(history -> sessioniser.sessions(history).stream())
                .map(SessionRows::whole)
                .toList();
        List<Map<String, Object>> preferences =
                histories.stream().map(BulkWriter::preferences).toList();
        if (!histories.isEmpty()) {
            work.run(NEW_SESSIONS, Map.of("rows", sessions, "recordedAt", recordedAt.atZone(ZoneOffset.UTC)));
            work.run(NEW_PREFERENCES, Map.of("rows", preferences));
        }
    }

    private static Map<String, Object> preferences(List<Event> history) {
        return PreferenceRows.of(history.getFirst().user(), PreferenceRows.byItem(history));
    }
}
