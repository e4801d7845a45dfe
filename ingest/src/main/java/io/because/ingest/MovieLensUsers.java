package io.because.ingest;

import io.because.domain.Progress;
import io.because.domain.User;
import io.because.domain.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Who rated, with what MovieLens says of them. They never agreed that friends see what they watch.
final class MovieLensUsers {
    private MovieLensUsers() {}

    static void read(MovieLensLayout layout, SourceFile file, DataSink sink, Progress progress) {
        boolean old = layout == MovieLensLayout.ML_100K;
        Split split = Split.on(old ? "|" : "::");
        int age = old ? 1 : 2;
        int gender = old ? 2 : 1;
        file.lines(StandardCharsets.ISO_8859_1, sink, progress, (line, where) -> {
            Fields fields = Fields.exactly(5, split.fields(line));
            Map<String, String> attributes = Map.of(
                    "age", fields.id(age, "age"),
                    "gender", fields.text(gender),
                    "occupation", fields.text(3),
                    "zip", fields.text(4));
            sink.user(new User(new UserId(fields.id(0, "user id")), attributes, false), where);
        });
    }
}
