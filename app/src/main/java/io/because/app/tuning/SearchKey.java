package io.because.app.tuning;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;

/// What a search is about. Trials of searches with the same key can be compared; any other difference
/// starts a journal of its own.
///
/// @param data fingerprint of the training part by data set
/// @param users at most, of each data set
/// @param space the ranges in words
/// @param defaults the recorded params, which every trial is measured against
@JsonPropertyOrder({"model", "protocol", "metric", "seed", "threads", "users", "data", "space", "defaults"})
record SearchKey(
        String model,
        String protocol,
        String metric,
        long seed,
        int threads,
        int users,
        Map<String, String> data,
        List<String> space,
        JsonNode defaults) {

    static List<String> words(SearchSpace space) {
        return space.ranges().stream()
                .map(range -> range.name() + ": " + range.words())
                .collect(Collectors.toList());
    }

    String line() {
        return Json.LINES.writeValueAsString(this);
    }

    /// The journal's name: the model and a mark of everything else.
    String fileName() {
        CRC32 crc = new CRC32();
        crc.update(line().getBytes(StandardCharsets.UTF_8));
        return model + "-" + String.format(Locale.ROOT, "%08x", crc.getValue()) + ".jsonl";
    }
}
