package io.because.app.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What `evaluate --json` writes.
///
/// @param commit of the code that made it
@JsonPropertyOrder({"dataset", "protocol", "seed", "commit", "threads", "models"})
public record EvaluationReport(
        String dataset, String protocol, long seed, String commit, int threads, List<ModelResult> models) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public String json() {
        return JSON.writeValueAsString(this) + "\n";
    }
}
