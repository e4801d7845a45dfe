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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The data sets of NCF with their own split, the last item of each user out: `NAME.train.rating`,
/// `NAME.test.rating` (lines `user item rating timestamp`, the timestamp may be empty),
/// `NAME.test.negative` (may be absent; a line `(user,item) item item ...`: what to rank that test item
/// against) and optionally `item_index_to_movie_id.tsv`.
///
/// A rating is a RATE event with the id `ncf:<user>:<item>`; where all ratings are 1 they are no stars,
/// and each is a VIEW.
///
/// He, Liao, Zhang, Nie, Hu, Chua, "Neural Collaborative Filtering", WWW 2017.
final class Ncf implements DataSource {
    private static final String TRAIN = ".train.rating";
    private static final Split TABS = Split.on("\t");
    private static final Pattern TEST_ROW = Pattern.compile("\\((-?\\d+), ?(-?\\d+)\\)");

    private final Path folder;
    private final ItemKind kind;

    /// @param path the folder, or a file in it
    /// @param kind of all items: the files do not say
    Ncf(Path path, ItemKind kind) {
        this.folder = SourceFile.folder(path);
        this.kind = kind;
    }

    @Override
    public String name() {
        return "ncf:" + folder.getFileName();
    }

    @Override
    public void read(DataSink sink, Progress progress) {
        SourceFile train = SourceFile.requireEnding(folder, TRAIN);
        String stem = train.name().substring(0, train.name().lastIndexOf(TRAIN));
        SourceFile test = SourceFile.require(folder, stem + ".test.rating");
        Map<ItemId, String> titles = new HashMap<>();
        SourceFile.find(folder, "item_index_to_movie_id.tsv").ifPresent(file -> titles(file, titles, sink, progress));
        ItemsByMention items = new ItemsByMention(sink, id -> item(id, titles), new TagCounts());
        Reading reading = new Reading(sink, items, areStars(train));
        train.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> reading.rating(line, Part.TRAIN, where));
        test.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> reading.rating(line, Part.TEST, where));
        SourceFile.find(folder, stem + ".test.negative")
                .ifPresent(file -> file.lines(StandardCharsets.UTF_8, sink, progress, reading::negatives));
    }

    private Item item(ItemId id, Map<ItemId, String> titles) {
        return new Item(id, titles.getOrDefault(id, id.value()), kind, null, "", List.of(), null);
    }

    private static void titles(SourceFile file, Map<ItemId, String> titles, DataSink sink, Progress progress) {
        file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
            Fields fields = Fields.exactly(2, TABS.fields(line));
            ItemId id = new ItemId(fields.id(0, "item"));
            if (titles.putIfAbsent(id, "MovieLens " + fields.id(1, "movie id")) != null) {
                throw new RejectedLineException(Reject.Reason.DUPLICATE, "item " + id + " occurs a second time");
            }
        });
    }

    /// Whether the ratings say more than that there was something.
    private static boolean areStars(SourceFile train) {
        boolean[] stars = {false};
        train.lines(StandardCharsets.UTF_8, new DataSink() {}, Progress.SILENT, (line, where) -> {
            List<String> fields = TABS.fields(line);
            stars[0] |= fields.size() == 4 && !fields.get(2).strip().equals("1");
        });
        return stars[0];
    }

    private static final class Reading {
        private final DataSink sink;
        private final ItemsByMention items;
        private final boolean stars;
        private final Set<String> tested = new HashSet<>();
        private long position;

        Reading(DataSink sink, ItemsByMention items, boolean stars) {
            this.sink = sink;
            this.items = items;
            this.stars = stars;
        }

        void rating(String line, Part part, Where where) {
            Fields fields = Fields.exactly(4, TABS.fields(line));
            String user = fields.id(0, "user");
            String item = fields.id(1, "item");
            Signal signal = stars ? fields.stars(2) : Signal.of(EventType.VIEW);
            Event event = new Event(
                    "ncf:" + user + ":" + item,
                    new UserId(user),
                    new ItemId(item),
                    signal,
                    fields.secondsOrNull(3, "timestamp"),
                    Event.Origin.UNKNOWN);
            items.mention(item, where);
            if (part == Part.TEST) {
                tested.add(user + " " + item);
            }
            sink.event(new LoggedEvent(event, position++, part, where));
        }

        void negatives(String line, Where where) {
            Fields fields = new Fields(TABS.fields(line));
            Matcher row = TEST_ROW.matcher(fields.text(0));
            if (!row.matches()) {
                throw new RejectedLineException(
                        Reject.Reason.MALFORMED, "the line must start with (user,item), was `" + fields.text(0) + "`");
            }
            if (fields.values().size() < 2) {
                throw new RejectedLineException(Reject.Reason.FIELD_COUNT, "the line has no negative item");
            }
            if (!tested.contains(row.group(1) + " " + row.group(2))) {
                throw new RejectedLineException(
                        Reject.Reason.OUT_OF_RANGE, fields.text(0) + " is not among the test ratings");
            }
            for (int k = 1; k < fields.values().size(); k++) {
                fields.id(k, "item " + k);
            }
            List<ItemId> negatives = fields.values().stream()
                    .skip(1)
                    .map(item -> items.mention(item.strip(), where))
                    .toList();
            sink.negatives(new UserId(row.group(1)), negatives, where);
        }
    }
}
