package io.because.domain;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All that is known about a request before a model runs. Every field may be absent.
///
/// @param now the moment the answer is for; absent means the server's clock
/// @param values the other fields by name, as the client gave them (device, platform, screen, ...)
public record Context(@Nullable Instant now, Map<String, String> values) {
    public static final Context NONE = new Context(null, Map.of());

    public Context {
        values = Map.copyOf(values);
    }

    /// The same fields in the order of their names, to log.
    public Map<String, String> sorted() {
        return new TreeMap<>(values);
    }
}
