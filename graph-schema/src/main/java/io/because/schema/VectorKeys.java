package io.because.schema;

import io.because.domain.Require;
import java.util.List;
import java.util.stream.Collectors;

/// Where the vectors of one model stand on users and items: three properties of its own, so that a new version of one
/// model leaves the others alone, and two vector indexes, `item_<...>` and `user_<...>`.
///
/// @param model its fixed name
/// @param vector key of the vector
public record VectorKeys(String model, String vector) {
    /// Every model that writes vectors. Each has the index queries `gds/item-<model>-index` and
    /// `gds/user-<model>-index` of module `cypher`.
    public static final List<VectorKeys> ALL = List.of(
            new VectorKeys("fastrp", PropertyKeys.EMBEDDING),
            new VectorKeys("lightgcn", PropertyKeys.LIGHTGCN_EMBEDDING),
            new VectorKeys("gcn", PropertyKeys.GCN_EMBEDDING),
            new VectorKeys("graphsage", PropertyKeys.GRAPHSAGE_EMBEDDING),
            new VectorKeys("graphsage-gds", PropertyKeys.GRAPHSAGE_GDS_EMBEDDING),
            new VectorKeys("two-tower", PropertyKeys.TWO_TOWER_EMBEDDING));

    public VectorKeys {
        Require.notBlank("model", model);
        Require.notBlank("vector", vector);
    }

    /// Whether the schema has a place for vectors of this model.
    public static boolean has(String model) {
        return ALL.stream().anyMatch(keys -> keys.model.equals(model));
    }

    /// @throws IllegalArgumentException when the schema has no place for vectors of this model
    public static VectorKeys of(String model) {
        return ALL.stream()
                .filter(keys -> keys.model.equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the schema has no vectors of model `" + model
                        + "`, only of " + ALL.stream().map(VectorKeys::model).collect(Collectors.joining(", "))));
    }

    /// Key of the name of the model that made the vector, a STRING.
    public String modelKey() {
        return vector + "Model";
    }

    /// Key of the vector's version, a STRING.
    public String versionKey() {
        return vector + "Version";
    }
}
