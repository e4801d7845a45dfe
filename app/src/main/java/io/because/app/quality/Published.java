package io.because.app.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What others published on the same data set by the same protocol.
///
/// @param dataset as in reports
/// @param model our name where we have it, else theirs
/// @param metrics by name ("recall@20")
/// @param source where it stands
record Published(String dataset, String protocol, String model, Map<String, Double> metrics, String source) {
    static List<Published> all() {
        try (InputStream in = Published.class.getResourceAsStream("published.json")) {
            return JsonMapper.builder().build().readValue(Objects.requireNonNull(in), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
