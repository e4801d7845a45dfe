package io.because.cypher;

import io.because.schema.VectorKeys;
import java.util.List;
import java.util.Map;

/// The queries' way to the vectors of one model: their properties as params, and their indexes.
public final class ModelVectors {
    private final VectorKeys keys;

    private ModelVectors(VectorKeys keys) {
        this.keys = keys;
    }

    /// @throws IllegalArgumentException when the schema has no place for vectors of this model
    public static ModelVectors of(String model) {
        return new ModelVectors(VectorKeys.of(model));
    }

    /// `model`, and the keys `vectorKey`, `modelKey` and `versionKey` of its properties.
    public Map<String, String> params() {
        return Map.of(
                "model", keys.model(),
                "vectorKey", keys.vector(),
                "modelKey", keys.modelKey(),
                "versionKey", keys.versionKey());
    }

    /// The statements that make its vector indexes, each harmless when the index is there.
    public List<Cypher> indexes() {
        return List.of(
                Cypher.named("gds/item-" + keys.model() + "-index"),
                Cypher.named("gds/user-" + keys.model() + "-index"));
    }
}
