package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.Progress;
import io.because.domain.UserId;
import io.because.ingest.ImportTable.Column;
import io.because.schema.Labels;
import io.because.schema.PropertyKeys;
import io.because.schema.RelationshipTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Import files of sessions, events and preferences. Not thread-safe.
final class HistoryFiles implements AutoCloseable {
    private final ImportTable sessions;
    private final ImportTable had;
    private final ImportTable contains;
    private final ImportTable interacted;
    private final Instant recordedAt;

    private HistoryFiles(Path folder, Instant recordedAt) throws IOException {
        this.recordedAt = recordedAt;
        sessions = new ImportTable(
                folder,
                Labels.SESSION,
                Column.id(PropertyKeys.ID, Labels.SESSION),
                Column.text(PropertyKeys.KIND),
                Column.of(PropertyKeys.STARTED_AT, "datetime"),
                Column.of(PropertyKeys.ENDED_AT, "datetime"),
                Column.text(PropertyKeys.DEVICE),
                Column.text(PropertyKeys.PLACE));
        had = new ImportTable(folder, RelationshipTypes.HAD, Column.start(Labels.USER), Column.end(Labels.SESSION));
        contains = new ImportTable(
                folder,
                RelationshipTypes.CONTAINS,
                Column.start(Labels.SESSION),
                Column.end(Labels.ITEM),
                Column.text(PropertyKeys.EVENT_ID),
                Column.of(PropertyKeys.ORDER, "long"),
                Column.text(PropertyKeys.TYPE),
                Column.of(PropertyKeys.VALUE, "double"),
                Column.of(PropertyKeys.AT, "datetime"),
                Column.of(PropertyKeys.DWELL_SECONDS, "double"),
                Column.of(PropertyKeys.COMPLETION, "double"),
                Column.text(PropertyKeys.IMPRESSION_ID),
                Column.of(PropertyKeys.RECORDED_AT, "datetime"));
        interacted = new ImportTable(
                folder,
                RelationshipTypes.INTERACTED,
                Column.start(Labels.USER),
                Column.end(Labels.ITEM),
                Column.of(PropertyKeys.PREFERENCE, "double"),
                Column.of(PropertyKeys.COUNT, "long"),
                Column.of(PropertyKeys.FIRST_AT, "datetime"),
                Column.of(PropertyKeys.LAST_AT, "datetime"));
    }

    static void write(LoadedData data, Path folder, Instant recordedAt, Progress.Step step) throws IOException {
        Sessioniser sessioniser = new Sessioniser(data::nature);
        try (var files = new HistoryFiles(folder, recordedAt)) {
            for (UserId user : data.userIds()) {
                List<Event> history = data.history(user);
                sessioniser.sessions(history).forEach(files::session);
                files.preferences(user, history);
                step.advance(history.size());
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (sessions;
                had;
                contains) {
            interacted.close();
        }
    }

    private void session(UserSession session) {
        sessions.row(GraphRows.session(session));
        had.row(Map.of(ImportTable.START, session.user(), ImportTable.END, session.id()));
        for (int order = 0; order < session.events().size(); order++) {
            Event event = session.events().get(order);
            Map<String, Object> row = GraphRows.contains(event, order);
            row.put(PropertyKeys.RECORDED_AT, recordedAt.atZone(ZoneOffset.UTC));
            row.put(ImportTable.START, session.id());
            row.put(ImportTable.END, event.item());
            contains.row(row);
        }
    }

    private void preferences(UserId user, List<Event> history) {
        PreferenceRows.byItem(history).forEach((item, events) -> {
            Map<String, Object> row = GraphRows.interacted(events);
            row.put(ImportTable.START, user);
            row.put(ImportTable.END, item);
            interacted.row(row);
        });
    }
}
