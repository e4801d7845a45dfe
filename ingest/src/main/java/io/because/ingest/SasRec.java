package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.Progress;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The data sets of SASRec: a line `user item` for each interaction, grouped by user, in the order of
/// time. No times. Each is a VIEW with the id `sasrec:<user>:<item>`, the n-th of a pair with `:<n>`
/// behind it.
///
/// A pair again among the same user's lines is a repeat. Directly after itself, or after the lines of
/// other users, it is a duplicate: it would make an old item the user's latest.
///
/// Kang, McAuley, "Self-Attentive Sequential Recommendation", ICDM 2018.
final class SasRec implements DataSource {
    private static final Split SPACES = line -> List.of(line.strip().split("\\s+"));

    private final Path path;

    SasRec(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return "sasrec:" + SourceFile.stem(path);
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        Reading reading = new Reading(sink);
        SourceFile.single(path).lines(StandardCharsets.UTF_8, sink, progress, reading::row);
    }

    private static final class Reading {
        private final DataSink sink;
        private final Map<String, Integer> times = new HashMap<>();
        private String lastUser = "";
        private String lastItem = "";

        Reading(DataSink sink) {
            this.sink = sink;
        }

        void row(String line, Where where) {
            Fields fields = Fields.exactly(2, SPACES.fields(line));
            String user = fields.id(0, "user");
            String item = fields.id(1, "item");
            String id = "sasrec:" + user + ":" + item;
            int before = times.getOrDefault(id, 0);
            if (before > 0 && (!user.equals(lastUser) || item.equals(lastItem))) {
                throw new RejectedLineException(
                        Reject.Reason.DUPLICATE, "user " + user + " with item " + item + " occurs a second time");
            }
            times.put(id, before + 1);
            lastUser = user;
            lastItem = item;
            Event event = new Event(
                    before == 0 ? id : id + ":" + (before + 1),
                    new UserId(user),
                    new ItemId(item),
                    Signal.of(EventType.VIEW),
                    null,
                    Event.Origin.UNKNOWN);
            sink.event(new LoggedEvent(event, where.line(), Part.TRAIN, where));
        }
    }
}
