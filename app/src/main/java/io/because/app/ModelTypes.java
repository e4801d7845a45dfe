package io.because.app;

import io.because.collaborative.BprParams;
import io.because.collaborative.Collaborative;
import io.because.collaborative.EaseParams;
import io.because.collaborative.GenreTasteParams;
import io.because.collaborative.IalsParams;
import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.PopularityParams;
import io.because.collaborative.PureSvdParams;
import io.because.collaborative.Rp3BetaParams;
import io.because.collaborative.SequentialRulesParams;
import io.because.collaborative.SlimParams;
import io.because.collaborative.SvdParams;
import io.because.collaborative.TfIdfParams;
import io.because.collaborative.UserKnnParams;
import io.because.cypher.Graph;
import io.because.deep.DcnParams;
import io.because.deep.Deep;
import io.because.deep.DeepFmParams;
import io.because.deep.DotParams;
import io.because.deep.Embeddings;
import io.because.deep.MfParams;
import io.because.deep.NcfParams;
import io.because.deep.TwoTowerParams;
import io.because.deep.WideDeepParams;
import io.because.domain.Require;
import io.because.engine.Engines;
import io.because.gnn.BspmParams;
import io.because.gnn.FastRpParams;
import io.because.gnn.FeaturePropagationParams;
import io.because.gnn.FriendsParams;
import io.because.gnn.GcnParams;
import io.because.gnn.GdsGraphSageParams;
import io.because.gnn.GfCfParams;
import io.because.gnn.GraphSageParams;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.gnn.LikeMindedParams;
import io.because.gnn.SimpleXParams;
import io.because.graph.Snapshot;
import io.because.model.ModelType;
import io.because.registry.ModelCard;
import io.because.registry.ModelRegistry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every model there is, with its recorded default params: the one line that a new model needs. Those
/// that are trained and served come first; the others are there to be measured.
final class ModelTypes {
    /// Stands between a model's name and params of its own.
    static final char SETTING = ':';

    static final String LIGHT_GCN = "lightgcn";

    /// What a blend is made of unless it is told otherwise: each one costs training time.
    private static final List<Recipe<?>> SERVED = List.of(
            new Recipe<>(PopularityParams.DEFAULT, Collaborative::popularity),
            new Recipe<>(ItemKnnParams.DEFAULT, Collaborative::itemKnn),
            new Recipe<>(EaseParams.DEFAULT, Collaborative::ease),
            new Recipe<>(SlimParams.DEFAULT, Collaborative::slim),
            new Recipe<>(Rp3BetaParams.DEFAULT, Collaborative::rp3Beta),
            new Recipe<>(SequentialRulesParams.DEFAULT, Collaborative::sequentialRules),
            new Recipe<>(BspmParams.DEFAULT, Graphs::bspm),
            new Recipe<>(LightGcnParams.DEFAULT, Graphs::lightGcn),
            new Recipe<>(FastRpParams.DEFAULT, Graphs::fastRp),
            new Recipe<>(LikeMindedParams.DEFAULT, Graphs::likeMinded),
            new Recipe<>(FriendsParams.DEFAULT, Graphs::friends),
            new Recipe<>(GenreTasteParams.DEFAULT, Collaborative::genreTaste),
            new Recipe<>(TfIdfParams.DEFAULT, Collaborative::tfIdf));

    private static final List<ModelType> ALL = types(SERVED);

    /// What feeds other models.
    static final Embeddings VECTORS = new FittedVectors(ModelTypes::single);

    /// Also those that are asked for by name only.
    private static final List<Recipe<?>> RECIPES = joined(
            SERVED,
            new Recipe<>(UserKnnParams.DEFAULT, Collaborative::userKnn),
            new Recipe<>(IalsParams.DEFAULT, Collaborative::ials),
            new Recipe<>(BprParams.DEFAULT, Collaborative::bpr),
            new Recipe<>(PureSvdParams.DEFAULT, Collaborative::pureSvd),
            new Recipe<>(SvdParams.DEFAULT, Collaborative::svd),
            new Recipe<>(GfCfParams.DEFAULT, Graphs::gfCf),
            new Recipe<>(SimpleXParams.DEFAULT, Graphs::simpleX),
            new Recipe<>(GcnParams.DEFAULT, Graphs::gcn),
            new Recipe<>(GraphSageParams.DEFAULT, Graphs::graphSage),
            new Recipe<>(FeaturePropagationParams.DEFAULT, Graphs::featurePropagation),
            new Recipe<>(WideDeepParams.DEFAULT, params -> Deep.wideDeep(params, Engines::named, VECTORS)),
            new Recipe<>(WideDeepParams.IDS, params -> Deep.wideDeep(params, Engines::named, VECTORS)),
            new Recipe<>(DeepFmParams.DEFAULT, params -> Deep.deepFm(params, Engines::named, VECTORS)),
            new Recipe<>(DeepFmParams.IDS, params -> Deep.deepFm(params, Engines::named, VECTORS)),
            new Recipe<>(DcnParams.DEFAULT, params -> Deep.dcn(params, Engines::named, VECTORS)),
            new Recipe<>(DcnParams.IDS, params -> Deep.dcn(params, Engines::named, VECTORS)),
            new Recipe<>(MfParams.DEFAULT, Deep::mf),
            new Recipe<>(DotParams.DEFAULT, params -> Deep.dot(params, Engines::named, VECTORS)),
            new Recipe<>(NcfParams.PAPER.product(), params -> Deep.gmf(params, Engines::named, VECTORS)),
            new Recipe<>(NcfParams.PAPER.perceptron(), params -> Deep.mlp(params, Engines::named, VECTORS)),
            new Recipe<>(NcfParams.PAPER, params -> Deep.neuMf(params, Engines::named, VECTORS)),
            new Recipe<>(NcfParams.DEFAULT, params -> Deep.ncf(params, Engines::named, VECTORS)),
            new Recipe<>(TwoTowerParams.DEFAULT, params -> Deep.twoTower(params, Engines::named, VECTORS)));

    /// What can be stored and served.
    private static final List<Recipe<?>> STORED =
            joined(RECIPES, new Recipe<>(DeepRankerParams.DEFAULT, ModelTypes::deepRanker));

    private static final List<Recipe<?>> MEASURED = joined(
            STORED,
            new Recipe<>(EnsembleParams.DEFAULT, params -> ensemble("ensemble", params)),
            new Recipe<>(
                    new EnsembleParams(names(ALL).toList(), Blend.VALIDATION_USERS, true),
                    params -> ensemble("default", params)));

    private static List<Recipe<?>> joined(List<Recipe<?>> first, Recipe<?>... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    private static List<ModelType> types(List<Recipe<?>> recipes) {
        return recipes.stream().<ModelType>map(Recipe::type).toList();
    }

    private static Ensemble ensemble(String name, EnsembleParams params) {
        return new Ensemble(name, singles(params.members()), params);
    }

    static ModelType deepRanker(DeepRankerParams params) {
        return new DeepRanker(singles(params.members()), params, Engines::named);
    }

    private static List<ModelType> singles(List<String> names) {
        return names.stream().map(ModelTypes::single).toList();
    }

    private static ModelType single(String name) {
        return recipe(name, RECIPES, VECTORS).type();
    }

    /// What a person calls the part of the score that a model gives.
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("ease", "linear"),
            Map.entry("slim", "sparse"),
            Map.entry("rp3beta", "walk"),
            Map.entry("bspm", "graph"),
            Map.entry(LIGHT_GCN, "network"),
            Map.entry("sequential-rules", "next"),
            Map.entry("itemknn", "neighbours"),
            Map.entry("fastrp", "embedding"),
            Map.entry("likeminded", "people"),
            Map.entry("tastes", "genre"),
            Map.entry("tfidf", "words"));

    private ModelTypes() {}

    /// What is trained and served unless it is told otherwise.
    static List<ModelType> all() {
        return ALL;
    }

    /// Whether what it stores may be of single users, by index. Most of the usual parts know users by their histories.
    static boolean knowsUsers(ModelType type) {
        return type.name().equals(LIGHT_GCN) || names(ALL).noneMatch(type.name()::equals);
    }

    /// The parts of the score after a training: the usual ones as they are served now, and what was asked for by
    /// name in their place or beside them. Usual ones that were never trained are not served, and weigh nothing.
    /// What only the database can fit cannot be fitted on a part of the data, and joins nothing.
    static List<ModelType> parts(List<ModelType> asked, ModelRegistry registry) {
        Map<String, ModelType> parts = new LinkedHashMap<>();
        names(ALL)
                .filter(name -> registry.champion(name).isPresent())
                .forEach(name -> parts.put(name, served(name, registry)));
        asked.stream()
                .filter(type -> !type.name().equals(GdsGraphSageParams.MODEL))
                .forEach(type -> parts.put(type.name(), type));
        return List.copyOf(parts.values());
    }

    /// A model with the params of its champion; with the recorded ones where there is none, or it was stored by another
    /// version of this program.
    static ModelType served(String name, ModelRegistry registry) {
        return registry.champion(name).flatMap(ModelTypes::of).orElseGet(() -> single(name));
    }

    /// The model that a card tells of; nothing where it is none, as the blend, or of another version of this program.
    static Optional<ModelType> of(ModelCard card) {
        try {
            return Optional.of(stored(card.name(), card.origin().params()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The names of the parts of a stored score, in the order they are shown in.
    static List<String> inOrder(Set<String> parts) {
        return Stream.concat(names(ALL).filter(parts::contains), parts.stream().sorted())
                .distinct()
                .toList();
    }

    /// A stored model, with the params that it was fitted with.
    ///
    /// @param params of its card
    /// @throws IllegalArgumentException when no model has such a name or such params now
    static ModelType stored(String name, Map<String, Object> params) {
        List<String> settings = params.entrySet().stream()
                .filter(param -> param.getValue() instanceof String)
                .map(param -> param.getKey() + "=" + param.getValue())
                .toList();
        return recipe(name, STORED, VECTORS).with(settings);
    }

    /// What can be measured.
    static List<ModelType> every() {
        return types(MEASURED);
    }

    /// A model by its name, with the recorded params.
    static Optional<ModelType> find(String name) {
        return find(name, MEASURED, VECTORS).map(Recipe::type);
    }

    /// Picks what is measured: by name, and with params of its own as in `lightgcn:dimension=64:edges.friends=1`.
    ///
    /// @param words `all`, or such words separated by commas
    static List<ModelType> measured(String words) {
        return words.equals("all")
                ? every()
                : split(words, ',').stream()
                        .map(word -> measured(word, asked(word, MEASURED, VECTORS)))
                        .toList();
    }

    private static ModelType measured(String word, ModelType type) {
        return word.indexOf(SETTING) < 0 ? type : new Variant(word, type);
    }

    static String part(ModelType type) {
        return PARTS.getOrDefault(type.name(), type.name());
    }

    /// Picks what is trained: the parts of the blend, any other single model, or one that only the
    /// database can fit; each may have params of its own, as in {@link #measured}.
    ///
    /// @param words `all`, or such words separated by commas
    /// @param graph the database that `snapshot` was read from
    /// @param registry whose champions feed other models
    static List<ModelType> trainable(String words, Graph graph, Snapshot snapshot, ModelRegistry registry) {
        if (words.equals("all")) {
            return ALL;
        }
        Embeddings vectors =
                new RegisteredVectors(registry, snapshot, new FittedVectors(name -> served(name, registry)));
        List<Recipe<?>> recipes = joined(
                STORED,
                new Recipe<>(GdsGraphSageParams.DEFAULT, params -> Graphs.gdsGraphSage(params, graph, snapshot)));
        return split(words, ',').stream()
                .map(word -> asked(word, recipes, vectors))
                .toList();
    }

    /// Refuses words that {@link #trainable} would not know, before minutes of work.
    ///
    /// @throws IllegalArgumentException an unknown model or param; the same model twice
    static void requireTrainable(String words) {
        if (words.equals("all")) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (String word : split(words, ',')) {
            String name = trainableName(word);
            Require.that(names.add(name), "`" + name + "` is asked for twice");
        }
    }

    private static String trainableName(String word) {
        List<String> settings = split(word, SETTING);
        if (settings.getFirst().equals(GdsGraphSageParams.MODEL)) {
            ParamWords.with(GdsGraphSageParams.DEFAULT, settings.subList(1, settings.size()));
            return GdsGraphSageParams.MODEL;
        }
        if (find(settings.getFirst(), STORED, VECTORS).isEmpty()) {
            throw unknown(
                    settings.getFirst(), Stream.concat(names(types(STORED)), Stream.of(GdsGraphSageParams.MODEL)));
        }
        return asked(word, STORED, VECTORS).name();
    }

    /// At least one word: of nothing it is an empty one, which names no model.
    private static List<String> split(String line, char separator) {
        List<String> words = ModelWords.split(line, separator);
        return words.isEmpty() ? List.of("") : words;
    }

    private static ModelType asked(String word, List<Recipe<?>> among, Embeddings vectors) {
        List<String> settings = split(word, SETTING);
        String name = settings.getFirst();
        Recipe<?> recipe = recipe(name, among, vectors);
        try {
            return settings.size() < 2 ? recipe.type() : recipe.with(settings.subList(1, settings.size()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private static Recipe<?> recipe(String name, List<Recipe<?>> among, Embeddings vectors) {
        return find(name, among, vectors).orElseThrow(() -> unknown(name, names(types(among))));
    }

    private static IllegalArgumentException unknown(String name, Stream<String> known) {
        return new IllegalArgumentException(
                "no model `" + name + "`; say all, or some of " + known.collect(Collectors.joining(",")));
    }

    private static Optional<Recipe<?>> find(String name, List<Recipe<?>> among, Embeddings vectors) {
        return among.stream()
                .filter(recipe -> recipe.type().name().equals(name))
                .<Recipe<?>>map(recipe -> recipe)
                .findFirst()
                .or(() -> FedModels.named(name, source -> names(types(RECIPES)).anyMatch(source::equals), vectors));
    }

    private static Stream<String> names(List<ModelType> types) {
        return types.stream().map(ModelType::name);
    }
}
