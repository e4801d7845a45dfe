package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the ratings of the rebuilt ml-1m into each user's order of time. Some of its timestamps are only bounded, but
/// most rows know their place in the order (`seq_pos`).
///
/// Rows with a place follow it. Rows without one are merged in by their time: the middle of their bounds, or the one
/// bound there is; equal times stay in the order of the file. Nothing is dropped. Where a place contradicts an
/// estimated time, the place wins and the time is raised to that of the row before.
final class RebuiltOrder {
    static final int NONE = -1;

    private final List<Row> rows = new ArrayList<>();

    /// @param sequence `seq_pos`, or {@link #NONE}
    record Row(Event event, int sequence, Where where) {
        Instant atOrMin() {
            Instant at = event.at();
            return at == null ? Instant.MIN : at;
        }

        Row at(@Nullable Instant at) {
            Event moved = new Event(event.eventId(), event.user(), event.item(), event.signal(), at, event.origin());
            return new Row(moved, sequence, where);
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    /// Passes all rows on in the order of the file, each with its position in its user's order.
    void emit(DataSink sink) {
        Map<UserId, List<Row>> byUser = new HashMap<>();
        rows.forEach(row ->
                byUser.computeIfAbsent(row.event.user(), u -> new ArrayList<>()).add(row));
        List<LoggedEvent> placed = new ArrayList<>(rows.size());
        byUser.values().forEach(own -> {
            List<Row> inTime = inTime(own);
            for (int position = 0; position < inTime.size(); position++) {
                Row row = inTime.get(position);
                placed.add(new LoggedEvent(row.event, position, Part.TRAIN, row.where));
            }
        });
        placed.sort(Comparator.comparingLong(logged -> logged.where().line()));
        placed.forEach(sink::event);
    }

    static List<Row> inTime(List<Row> rows) {
        List<Row> sequenced = rising(rows.stream()
                .filter(row -> row.sequence != NONE)
                .sorted(Comparator.comparingInt(Row::sequence))
                .toList());
        Comparator<Row> byTime = Comparator.comparing(Row::atOrMin)
                .thenComparingLong(row -> row.where().line());
        List<Row> others =
                rows.stream().filter(row -> row.sequence == NONE).sorted(byTime).toList();
        List<Row> merged = new ArrayList<>(rows.size());
        int s = 0;
        for (Row other : others) {
            while (s < sequenced.size() && byTime.compare(sequenced.get(s), other) < 0) {
                merged.add(sequenced.get(s++));
            }
            merged.add(other);
        }
        merged.addAll(sequenced.subList(s, sequenced.size()));
        return merged;
    }

    private static List<Row> rising(List<Row> sequenced) {
        List<Row> rising = new ArrayList<>(sequenced.size());
        Instant latest = Instant.MIN;
        for (Row row : sequenced) {
            boolean falls = row.atOrMin().isBefore(latest);
            rising.add(falls ? row.at(latest) : row);
            latest = falls ? latest : row.atOrMin();
        }
        return rising;
    }
}
