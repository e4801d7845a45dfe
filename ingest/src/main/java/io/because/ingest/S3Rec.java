package io.because.ingest;

import io.because.domain.Event;
import io.because.domain.EventType;
import io.because.domain.Item;
import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import io.because.domain.Progress;
import io.because.domain.Signal;
import io.because.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The data sets of S3-Rec: a line `user item item ...` for each user, items in the order of time. No
/// times. The k-th item of a line is a VIEW with the id `s3rec:<user>:<k>`, so that repeats are kept.
///
/// Beside `NAME.txt` may lie `NAME_item2attributes.json` (attributes are genres, the most often given
/// first, and tags) and `NAME_sample.txt` (a line `user item item ...`: what to rank the user's last
/// item against).
///
/// Zhou, Wang, Zhao et al., "S3-Rec: Self-Supervised Learning for Sequential Recommendation", CIKM
/// 2020.
final class S3Rec implements DataSource {
    private static final Split SPACES = line -> List.of(line.strip().split("\\s+"));

    private final Path path;
    private final ItemKind kind;

    /// @param kind of all items: the files do not say
    S3Rec(Path path, ItemKind kind) {
        this.path = path;
        this.kind = kind;
    }

    @Override
    public String name() {
        return "s3rec:" + SourceFile.stem(path);
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        SourceFile sequences = SourceFile.single(path);
        String stem = SourceFile.stem(path);
        TagCounts attributes = new TagCounts();
        SourceFile.beside(path, stem + "_item2attributes.json")
                .ifPresent(file -> S3RecAttributes.read(file, attributes, sink, progress));
        Reading reading = new Reading(sink, new ItemsByMention(sink, id -> item(id, attributes), attributes));
        sequences.lines(StandardCharsets.UTF_8, sink, progress, reading::sequence);
        SourceFile.beside(path, stem + "_sample.txt")
                .ifPresent(file -> file.lines(StandardCharsets.UTF_8, sink, progress, reading::negatives));
    }

    private Item item(ItemId id, TagCounts attributes) {
        return new Item(id, id.value(), kind, null, "", attributes.top(id, Integer.MAX_VALUE, 1), null);
    }

    private static final class Reading {
        private final DataSink sink;
        private final ItemsByMention items;
        private final Set<String> users = new HashSet<>();
        private long position;

        Reading(DataSink sink, ItemsByMention items) {
            this.sink = sink;
            this.items = items;
        }

        /// A line with one bad item is rejected whole: what follows may be shifted.
        void sequence(String line, Where where) {
            Fields fields = fields(line);
            String user = fields.text(0);
            if (!users.add(user)) {
                throw new RejectedLineException(Reject.Reason.DUPLICATE, "user " + user + " occurs a second time");
            }
            for (int k = 1; k < fields.values().size(); k++) {
                ItemId item = items.mention(fields.text(k), where);
                Event event = new Event(
                        "s3rec:" + user + ":" + k,
                        new UserId(user),
                        item,
                        Signal.of(EventType.VIEW),
                        null,
                        Event.Origin.UNKNOWN);
                sink.event(new LoggedEvent(event, position++, Part.TRAIN, where));
            }
        }

        void negatives(String line, Where where) {
            Fields fields = fields(line);
            String user = fields.text(0);
            List<ItemId> negatives = fields.values().stream()
                    .skip(1)
                    .map(item -> items.mention(item, where))
                    .toList();
            sink.negatives(new UserId(user), negatives, where);
        }

        private static Fields fields(String line) {
            Fields fields = new Fields(SPACES.fields(line));
            if (fields.values().size() < 2) {
                throw new RejectedLineException(
                        Reject.Reason.FIELD_COUNT, "the line must have a user and at least one item");
            }
            fields.id(0, "user");
            for (int k = 1; k < fields.values().size(); k++) {
                fields.id(k, "item " + k);
            }
            return fields;
        }
    }
}
