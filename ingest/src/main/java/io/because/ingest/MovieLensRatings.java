package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.ItemId;
import io.because.domain.Progress;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The file of ratings; its separator and its header, if any, are told by its first line. Not thread-safe: one reading
/// each.
final class MovieLensRatings {
    private static final String REBUILT = "user_id,movie_id,rating,timestamp,ts_lo,ts_hi,seq_pos";

    private final SourceFile file;
    private final Map<String, UserId> users = new HashMap<>();
    private final Map<String, ItemId> items = new HashMap<>();
    private final RebuiltOrder rebuilt = new RebuiltOrder();
    private @Nullable Split split;
    private boolean isRebuilt;

    MovieLensRatings(SourceFile file) {
        this.file = file;
    }

    void read(DataSink sink, Progress progress) {
        file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
            if (split == null) {
                isRebuilt = line.startsWith(REBUILT);
                split = Split.on(line.contains("::") ? "::" : line.contains("\t") ? "\t" : ",");
                if (line.startsWith("user")) {
                    return;
                }
            }
            List<String> fields = split.fields(line);
            if (isRebuilt) {
                rebuilt.add(rebuiltRow(Fields.exactly(7, fields), where));
            } else {
                sink.event(event(Fields.exactly(4, fields), where));
            }
        });
        rebuilt.emit(sink);
    }

    private LoggedEvent event(Fields fields, Where where) {
        Event event = event(fields, fields.seconds(3, "timestamp"));
        return new LoggedEvent(event, where.line(), Part.TRAIN, where);
    }

    private RebuiltOrder.Row rebuiltRow(Fields fields, Where where) {
        Instant exact = fields.secondsOrNull(3, "timestamp");
        Instant low = fields.secondsOrNull(4, "ts_lo");
        Instant high = fields.secondsOrNull(5, "ts_hi");
        if (low != null && high != null && low.isAfter(high)) {
            throw new RejectedLineException(Reject.Reason.OUT_OF_RANGE, "ts_lo is after ts_hi");
        }
        Instant at = exact != null ? exact : middle(low, high);
        int sequence = fields.isEmpty(6) ? RebuiltOrder.NONE : Math.toIntExact(fields.integer(6, "seq_pos"));
        return new RebuiltOrder.Row(event(fields, at), sequence, where);
    }

    private static @Nullable Instant middle(@Nullable Instant low, @Nullable Instant high) {
        if (low == null || high == null) {
            return low == null ? high : low;
        }
        return Instant.ofEpochSecond((low.getEpochSecond() + high.getEpochSecond()) / 2);
    }

    private Event event(Fields fields, @Nullable Instant at) {
        String user = fields.id(0, "user id");
        String movie = fields.id(1, "movie id");
        Signal stars = fields.stars(2);
        return new Event(
                "ml:" + user + ":" + movie,
                users.computeIfAbsent(user, UserId::new),
                items.computeIfAbsent(movie, ItemId::new),
                stars,
                at,
                Event.Origin.UNKNOWN);
    }
}
