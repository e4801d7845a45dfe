package io.because.ingest;

import io.because.domain.Progress;
import io.because.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Rows `user<TAB>friend`. Such files name each friendship from both sides: the second side says nothing new and is no
/// duplicate, the same row again is.
final class FriendRows {
    private FriendRows() {}

    private record Directed(String from, String to) {}

    static void read(SourceFile file, DataSink sink, Progress progress) {
        Split tabs = Split.on("\t");
        Set<Directed> seen = new HashSet<>();
        file.lines(StandardCharsets.UTF_8, sink, progress, (line, where) -> {
            if (line.startsWith("userID")) {
                return;
            }
            List<String> values = tabs.fields(line);
            Fields fields = Fields.exactly(2, values);
            String from = fields.id(0, "user");
            String to = fields.id(1, "friend");
            if (from.equals(to)) {
                throw new RejectedLineException(Reject.Reason.SELF_FRIEND, "user " + from + " is their own friend");
            }
            if (!seen.add(new Directed(from, to))) {
                throw new RejectedLineException(
                        Reject.Reason.DUPLICATE, "friendship " + from + ", " + to + " occurs a second time");
            }
            if (!seen.contains(new Directed(to, from))) {
                sink.friends(Friendship.between(new UserId(from), new UserId(to), null), where);
            }
        });
    }
}
