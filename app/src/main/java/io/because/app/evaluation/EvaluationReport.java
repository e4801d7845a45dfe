package io.because.app.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// What `evaluate --json` writes.
///
/// @param commit of the code that made it
@JsonPropertyOrder({"dataset", "protocol", "seed", "commit", "threads", "models"})
public record EvaluationReport(
        String dataset, String protocol, long seed, String commit, int threads, List<ModelResult> models) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addDeserializer(Record.class, new ParamsDeserializer()))
            .build();

    public String json() {
        return JSON.writeValueAsString(this) + "\n";
    }

    /// What {@link #json} wrote; params are kept as they stand there.
    public static EvaluationReport read(String json) {
        return JSON.readValue(json, EvaluationReport.class);
    }

    /// Params of a model of whatever kind.
    record WrittenParams(@JsonValue JsonNode values) {}

    private static final class ParamsDeserializer extends StdDeserializer<Record> {
        ParamsDeserializer() {
            super(Record.class);
        }

        @Override
        public Record deserialize(JsonParser parser, DeserializationContext context) {
            return new WrittenParams(context.readTree(parser));
        }
    }
}
