package io.because.app;

import io.because.deep.DcnParams;
import io.because.deep.Deep;
import io.because.deep.DeepFmParams;
import io.because.deep.DotParams;
import io.because.deep.Embeddings;
import io.because.deep.FedParams;
import io.because.deep.NcfParams;
import io.because.deep.TwoTowerParams;
import io.because.deep.WideDeepParams;
import io.because.engine.Engines;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Deep models with another model's vectors as input, by name: `ncf-lightgcn`, or with vectors that stay as they
/// are `dot-fastrp-frozen`. Any model that has vectors can feed them.
final class FedModels {
    private static final String FROZEN = "-frozen";

    private static final Map<String, BiFunction<FedParams, Embeddings, Recipe<?>>> BASES = Map.of(
            "dot",
            (fed, vectors) ->
                    new Recipe<>(DotParams.DEFAULT.fedBy(fed), params -> Deep.dot(params, Engines::named, vectors)),
            "ncf",
            (fed, vectors) ->
                    new Recipe<>(NcfParams.DEFAULT.fedBy(fed), params -> Deep.ncf(params, Engines::named, vectors)),
            "neumf",
            (fed, vectors) ->
                    new Recipe<>(NcfParams.PAPER.fedBy(fed), params -> Deep.neuMf(params, Engines::named, vectors)),
            "two-tower",
            (fed, vectors) -> new Recipe<>(
                    TwoTowerParams.DEFAULT.fedBy(fed), params -> Deep.twoTower(params, Engines::named, vectors)),
            "wide-deep",
            (fed, vectors) -> new Recipe<>(
                    WideDeepParams.DEFAULT.fedBy(fed), params -> Deep.wideDeep(params, Engines::named, vectors)),
            "deepfm",
            (fed, vectors) -> new Recipe<>(
                    DeepFmParams.DEFAULT.fedBy(fed), params -> Deep.deepFm(params, Engines::named, vectors)),
            "dcn",
            (fed, vectors) ->
                    new Recipe<>(DcnParams.DEFAULT.fedBy(fed), params -> Deep.dcn(params, Engines::named, vectors)));

    private FedModels() {}

    /// @param isModel whether a name is that of a model that could feed others
    /// @return empty when the name is not of this form
    static Optional<Recipe<?>> named(String name, Predicate<String> isModel, Embeddings vectors) {
        boolean frozen = name.endsWith(FROZEN);
        String plain = frozen ? name.substring(0, name.length() - FROZEN.length()) : name;
        for (var base : BASES.entrySet()) {
            String prefix = base.getKey() + "-";
            if (plain.startsWith(prefix) && isModel.test(plain.substring(prefix.length()))) {
                FedParams fed = new FedParams(plain.substring(prefix.length()), frozen);
                return Optional.of(base.getValue().apply(fed, vectors));
            }
        }
        return Optional.empty();
    }

    /// The model that a fed one would be without the other's vectors.
    static @Nullable String base(String name) {
        return BASES.keySet().stream()
                .filter(base -> name.startsWith(base + "-"))
                .findFirst()
                .orElse(null);
    }
}
