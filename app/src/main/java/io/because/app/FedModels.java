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
import java.util.Objects;
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

    /// @param base the model that is fed
    private record Name(String base, FedParams fed) {
        /// @return empty when the name is not of this form
        static Optional<Name> of(String name, Predicate<String> isModel) {
            boolean frozen = name.endsWith(FROZEN);
            String plain = frozen ? name.substring(0, name.length() - FROZEN.length()) : name;
            return BASES.keySet().stream()
                    .filter(base -> plain.startsWith(base + "-") && isModel.test(plain.substring(base.length() + 1)))
                    .map(base -> new Name(base, new FedParams(plain.substring(base.length() + 1), frozen)))
                    .findFirst();
        }
    }

    /// @param isModel whether a name is that of a model that could feed others
    /// @return empty when the name is not of this form
    static Optional<Recipe<?>> named(String name, Predicate<String> isModel, Embeddings vectors) {
        return Name.of(name, isModel)
                .map(found -> Objects.requireNonNull(BASES.get(found.base)).apply(found.fed, vectors));
    }

    /// The model that a fed one would be without the other's vectors.
    static @Nullable String base(String name, Predicate<String> isModel) {
        return Name.of(name, isModel).map(Name::base).orElse(null);
    }
}
