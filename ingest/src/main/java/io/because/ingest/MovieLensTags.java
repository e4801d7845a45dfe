package io.because.ingest;

import io.because.domain.ItemId;
import io.because.domain.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Free-text tags of ml-latest. The weight of a tag is how many assignments it has; `Sci-Fi` and `sci-fi` are one tag.
final class MovieLensTags {
    private MovieLensTags() {}

    static void read(SourceFile file, Set<ItemId> known, DataSink sink, Progress progress) {
        var counts = new TagCounts();
        Split csv = Split.csv();
        file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
            if (line.startsWith("userId,")) {
                return;
            }
            Fields fields = Fields.exactly(4, csv.fields(line));
            ItemId item = new ItemId(fields.id(1, "movie id"));
            if (!known.contains(item)) {
                throw new RejectedLineException(
                        Reject.Reason.UNKNOWN_ITEM, "item " + item + " is not in the list of items");
            }
            if (fields.isEmpty(2)) {
                throw new RejectedLineException(Reject.Reason.OUT_OF_RANGE, "the tag is empty");
            }
            counts.add(item, fields.text(2).toLowerCase(Locale.ROOT));
        });
        counts.emit(sink);
    }
}
