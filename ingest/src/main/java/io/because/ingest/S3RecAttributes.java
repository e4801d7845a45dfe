package io.because.ingest;

import io.because.domain.ItemId;
import io.because.domain.Progress;
import java.nio.charset.StandardCharsets;

/// One JSON object in a file: item id to attribute numbers, in which one given more often occurs more
/// often. The source names no attribute; the seventh is "attribute 7".
final class S3RecAttributes {
    private S3RecAttributes() {}

    static void read(SourceFile file, TagCounts counts, DataSink sink, Progress progress) {
        StringBuilder text = new StringBuilder();
        file.lines(
                StandardCharsets.UTF_8,
                sink,
                progress,
                (line, where) -> text.append(line).append('\n'));
        Where whole = new Where(file.name(), 0);
        try {
            JsonLine attributes = JsonLine.parse(text.toString());
            for (String item : attributes.names()) {
                if (!attributes.node().path(item).isArray()) {
                    throw new RejectedLineException(
                            Reject.Reason.MALFORMED, "the attributes of item " + item + " must be a list");
                }
                ItemId id = new ItemId(item);
                attributes.texts(item).forEach(number -> counts.add(id, "attribute " + number));
            }
        } catch (RejectedLineException e) {
            sink.reject(e.at(whole));
        } catch (IllegalArgumentException e) { // an id that none may be
            sink.reject(new Reject(Reject.Reason.OUT_OF_RANGE, whole, String.valueOf(e.getMessage())));
        }
    }
}
