package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.ItemId;
import io.because.domain.Progress;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// The data sets of NGCF and LightGCN with their own split: `train.txt`, `test.txt` (which may be absent) and
/// optionally `trustnetwork.txt` (friends). No times; the order of the file is kept.
///
/// Two shapes of line: `user item item ...` separated by spaces, each a VIEW; or, separated by tabs, `user item count`,
/// a PLAY with the count as value. Event ids are `lg:<user>:<item>`.
///
/// He, Deng, Wang, Li, Zhang, Wang, "LightGCN", SIGIR 2020.
final class LightGcn implements DataSource {
    private static final Split SPACES = line -> List.of(line.strip().split("\\s+"));
    private static final Split TABS = Split.on("\t");

    private final Path folder;

    LightGcn(Path path) {
        folder = SourceFile.folder(path);
    }

    @Override
    public String name() {
        return "lightgcn:" + folder.getFileName();
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        Reading reading = new Reading(sink);
        reading.part(SourceFile.require(folder, "train.txt", "data1.txt"), Part.TRAIN, progress);
        SourceFile.find(folder, "test.txt", "test1.txt").ifPresent(file -> reading.part(file, Part.TEST, progress));
        SourceFile.find(folder, "trustnetwork.txt").ifPresent(file -> FriendRows.read(file, sink, progress));
    }

    private static final class Reading {
        private final DataSink sink;
        private long position;

        Reading(DataSink sink) {
            this.sink = sink;
        }

        void part(SourceFile file, Part part, Progress progress) {
            file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
                if (line.indexOf('\t') >= 0) {
                    triple(Fields.exactly(3, TABS.fields(line)), part, where);
                } else {
                    neighbours(new Fields(SPACES.fields(line)), part, where);
                }
            });
        }

        private void triple(Fields fields, Part part, Where where) {
            double count = fields.real(2, "count");
            if (!(count > 0 && count <= 1e12)) {
                throw new RejectedLineException(Reject.Reason.OUT_OF_RANGE, "count must be above 0, was " + count);
            }
            UserId user = new UserId(fields.id(0, "user"));
            emit(user, fields.id(1, "item"), new Signal(EventType.PLAY, count, null, null), part, where);
        }

        /// A line with one bad item is rejected whole: what follows may be shifted.
        private void neighbours(Fields fields, Part part, Where where) {
            UserId user = new UserId(fields.id(0, "user"));
            for (int k = 1; k < fields.values().size(); k++) {
                fields.integer(k, "item " + k);
            }
            for (String item : fields.values().subList(1, fields.values().size())) {
                emit(user, item, Signal.of(EventType.VIEW), part, where);
            }
        }

        private void emit(UserId user, String item, Signal signal, Part part, Where where) {
            String eventId = "lg:" + user + ":" + item;
            Event event = new Event(eventId, user, new ItemId(item), signal, null, Event.Origin.UNKNOWN);
            sink.event(new LoggedEvent(event, position++, part, where));
        }
    }
}
