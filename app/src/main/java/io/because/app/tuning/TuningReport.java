package io.because.app.tuning;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `tune --json` writes: the evidence for recorded defaults.
///
/// @param users at most, of each data set
/// @param commit of the code that wrote it
/// @param space the ranges in words
/// @param defaults params as they were recorded
/// @param best params of the best trial
/// @param chosen what should be recorded: the best if that is more than noise, else the defaults
/// @param outcome on the users who had no say
@JsonPropertyOrder({
    "model",
    "protocol",
    "metric",
    "seed",
    "users",
    "commit",
    "threads",
    "space",
    "defaults",
    "best",
    "chosen",
    "outcome",
    "trials"
})
public record TuningReport(
        String model,
        String protocol,
        String metric,
        long seed,
        int users,
        String commit,
        int threads,
        List<String> space,
        Record defaults,
        Record best,
        Record chosen,
        Outcome outcome,
        List<Trial> trials) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public String json() {
        return JSON.writeValueAsString(this) + "\n";
    }
}
