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
import io.because.model.TrainingData;
import io.because.registry.ModelRegistry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every model there is, with its recorded default params: the one line that a new model needs. Those
/// that are trained and served come first; the others are there to be measured.
final class ModelTypes {
    /// Items of a dense matrix that is solved in seconds.
    private static final int MOST_FOR_DENSE = 8_000;

    private static final String WITHOUT_FEATURES = "-ids";
    private static final char SETTING = ':';

    private static final String LIGHT_GCN = "lightgcn";
    private static final int MOST_LIKES_FOR_LIGHT_GCN = 1_000_000;
    private static final double MOST_DENSE_FOR_LIGHT_GCN = 0.02;

    /// What a blend is made of unless it is told otherwise: each one costs training time.
    private static final List<Recipe<?>> SERVED = List.of(
            new Recipe<>(PopularityParams.DEFAULT, Collaborative::popularity),
            new Recipe<>(ItemKnnParams.DEFAULT, Collaborative::itemKnn),
            new Recipe<>(EaseParams.DEFAULT, Collaborative::ease),
            new Recipe<>(SlimParams.DEFAULT, Collaborative::slim),
            new Recipe<>(Rp3BetaParams.DEFAULT, Collaborative::rp3Beta),
            new Recipe<>(BspmParams.DEFAULT, Graphs::bspm),
            new Recipe<>(LightGcnParams.DEFAULT, Graphs::lightGcn),
            new Recipe<>(FastRpParams.DEFAULT, Graphs::fastRp),
            new Recipe<>(LikeMindedParams.DEFAULT, Graphs::likeMinded),
            new Recipe<>(FriendsParams.DEFAULT, Graphs::friends),
            new Recipe<>(GenreTasteParams.DEFAULT, Collaborative::genreTaste),
            new Recipe<>(TfIdfParams.DEFAULT, Collaborative::tfIdf));

    private static final List<ModelType> ALL = types(SERVED);

    /// What feeds other models.
    static final Embeddings VECTORS = new FittedVectors(name -> one(name, single()));

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
            new Recipe<>(NcfParams.PAPER, params -> Deep.gmf(params, Engines::named, VECTORS)),
            new Recipe<>(NcfParams.PAPER, params -> Deep.mlp(params, Engines::named, VECTORS)),
            new Recipe<>(NcfParams.PAPER, params -> Deep.neuMf(params, Engines::named, VECTORS)),
            new Recipe<>(NcfParams.DEFAULT, params -> Deep.ncf(params, Engines::named, VECTORS)),
            new Recipe<>(TwoTowerParams.DEFAULT, params -> Deep.twoTower(params, Engines::named, VECTORS)));

    private static final List<ModelType> SINGLE = types(RECIPES);

    private static final Recipe<?> DEEP_RANKER = new Recipe<>(DeepRankerParams.DEFAULT, ModelTypes::deepRanker);

    /// What can be stored and served.
    private static final List<ModelType> STORED = types(joined(RECIPES, DEEP_RANKER));

    private static final List<Recipe<?>> MEASURED = joined(
            RECIPES,
            DEEP_RANKER,
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

    /// What a model is measured beside, to see what its features, another's vectors or params of its own give it: the
    /// same model without; null for those that have none.
    static @Nullable String without(String name) {
        if (name.indexOf(SETTING) > 0) {
            return name.substring(0, name.indexOf(SETTING));
        }
        String ids = name + WITHOUT_FEATURES;
        return names(SINGLE).anyMatch(ids::equals) ? ids : FedModels.base(name);
    }

    private static List<ModelType> singles(List<String> names) {
        return names.stream().map(name -> one(name, SINGLE)).toList();
    }

    /// Whether a model can say anything on such data, in reasonable time.
    static boolean suits(ModelType type, TrainingData data) {
        return switch (type.name()) {
            case "friends" -> data.friends().edges() > 0;
            case "tastes" -> data.genres().edges() > 0;
            case "tfidf" -> shareWords(data.documents());
            case "ease" -> data.items() <= MOST_FOR_DENSE;
            default -> true;
        };
    }

    /// Titles that are nothing but ids say nothing of each other.
    private static boolean shareWords(List<String> documents) {
        Set<String> met = new HashSet<>();
        return documents.stream()
                .anyMatch(words -> Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\P{L}+"))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .anyMatch(word -> !met.add(word)));
    }

    /// Whether a model joins a blend on such data without being asked for by name. Training LightGCN takes up to
    /// half an hour at this size and grows with it; where users know much of the catalogue, linear models say
    /// all that it could.
    static boolean joins(ModelType type, TrainingData data) {
        int likes = data.interactions().edges();
        return switch (type.name()) {
            case LIGHT_GCN ->
                likes <= MOST_LIKES_FOR_LIGHT_GCN && likes <= MOST_DENSE_FOR_LIGHT_GCN * data.users() * data.items();
            default -> suits(type, data);
        };
    }

    /// What a person calls the part of the score that a model gives.
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("ease", "linear"),
            Map.entry("slim", "sparse"),
            Map.entry("rp3beta", "walk"),
            Map.entry("bspm", "graph"),
            Map.entry(LIGHT_GCN, "network"),
            Map.entry("itemknn", "neighbours"),
            Map.entry("fastrp", "embedding"),
            Map.entry("likeminded", "people"),
            Map.entry("tastes", "genre"),
            Map.entry("tfidf", "words"));

    /// The simple models that every other one must beat.
    private static final Set<String> BASELINES = Set.of(
            "popularity", "itemknn", "userknn", "svd", "puresvd", "bpr", "ials", "ease", "slim", "rp3beta", "tfidf");

    private static final Set<String> BLENDS = Set.of("ensemble", "default", "ranker");

    /// Whether a model is worth nothing unless it is better than another: a blend must beat every single model, all
    /// others the simple ones.
    static boolean mustBeat(String name, String other) {
        return isBlend(name) ? !isBlend(other) : BASELINES.contains(other);
    }

    /// Also with params of its own.
    private static boolean isBlend(String name) {
        int setting = name.indexOf(SETTING);
        return BLENDS.contains(setting < 0 ? name : name.substring(0, setting));
    }

    private ModelTypes() {}

    private static List<ModelType> single() {
        return SINGLE;
    }

    /// What is trained and served unless it is told otherwise.
    static List<ModelType> all() {
        return ALL;
    }

    /// Whether what it stores may be of single users, by index. Most of the usual parts know users by their histories.
    static boolean knowsUsers(ModelType type) {
        return type.name().equals(LIGHT_GCN) || names(ALL).noneMatch(type.name()::equals);
    }

    /// The parts of the score after a training: the usual ones, and what was asked for by name beside them. What only
    /// the database can fit cannot be fitted on a part of the data, and joins nothing.
    static List<ModelType> parts(List<ModelType> asked) {
        return Stream.concat(
                        ALL.stream(), asked.stream().filter(type -> !type.name().equals(GdsGraphSageParams.MODEL)))
                .distinct()
                .toList();
    }

    /// The parts of a stored score, in the order they are shown in.
    static List<ModelType> parts(Set<String> names) {
        Stream<ModelType> others = names.stream()
                .filter(name -> names(ALL).noneMatch(name::equals))
                .sorted()
                .map(name -> one(name, STORED));
        return Stream.concat(ALL.stream().filter(type -> names.contains(type.name())), others)
                .toList();
    }

    /// What can be measured.
    static List<ModelType> every() {
        return types(MEASURED);
    }

    /// Picks what is measured: by name, and with params of its own as in `lightgcn:dimension=64:edges.friends=1`.
    ///
    /// @param words `all`, or such words separated by commas
    static List<ModelType> measured(String words) {
        return words.equals("all")
                ? every()
                : ModelWords.split(words, ',').stream().map(ModelTypes::variant).toList();
    }

    private static ModelType variant(String words) {
        List<String> settings = ModelWords.split(words, SETTING);
        if (settings.size() < 2) {
            return one(words, every());
        }
        Recipe<?> recipe = Stream.<Recipe<?>>concat(
                        MEASURED.stream().filter(one -> one.type().name().equals(settings.getFirst())),
                        fed(settings.getFirst(), VECTORS).stream())
                .findFirst()
                .orElseThrow(() -> unknown(settings.getFirst(), names(every()).toList()));
        try {
            return new Variant(words, recipe.with(settings.subList(1, settings.size())));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(settings.getFirst() + ": " + e.getMessage(), e);
        }
    }

    static String part(ModelType type) {
        return PARTS.getOrDefault(type.name(), type.name());
    }

    /// Picks what is trained: the parts of the blend, any other single model, or one that only the
    /// database can fit.
    ///
    /// @param words `all`, or names separated by commas
    /// @param graph the database that `snapshot` was read from
    /// @param registry whose champions feed other models
    static List<ModelType> trainable(String words, Graph graph, Snapshot snapshot, ModelRegistry registry) {
        Stream<ModelType> inDatabase = Stream.of(Graphs.gdsGraphSage(GdsGraphSageParams.DEFAULT, graph, snapshot));
        Embeddings vectors = new RegisteredVectors(registry, snapshot, name -> one(name, SINGLE), VECTORS);
        Stream<ModelType> fed =
                Arrays.stream(words.split(",")).flatMap(word -> fed(word, vectors).map(Recipe::type).stream());
        return words.equals("all")
                ? ALL
                : named(
                        words,
                        Stream.of(STORED.stream(), inDatabase, fed)
                                .flatMap(types -> types)
                                .toList());
    }

    /// Refuses a word that names nothing which {@link #trainable} knows, before minutes of work.
    static void requireTrainable(String words) {
        List<String> known = Stream.concat(names(STORED), Stream.of(GdsGraphSageParams.MODEL))
                .toList();
        for (String word : words.equals("all") ? new String[0] : words.split(",")) {
            if (!known.contains(word.strip()) && fed(word, VECTORS).isEmpty()) {
                throw unknown(word, known);
            }
        }
    }

    /// Picks by name.
    ///
    /// @param words `all`, or names separated by commas
    /// @param among the models to choose from
    static List<ModelType> named(String words, List<ModelType> among) {
        return words.equals("all")
                ? among
                : Arrays.stream(words.split(",")).map(word -> one(word, among)).toList();
    }

    private static ModelType one(String name, List<ModelType> among) {
        return among.stream()
                .filter(type -> type.name().equals(name.strip()))
                .findFirst()
                .or(() -> fed(name))
                .orElseThrow(() -> unknown(name, names(among).toList()));
    }

    /// A model that another one feeds, by name.
    static Optional<ModelType> fed(String name) {
        return fed(name, VECTORS).map(Recipe::type);
    }

    private static Optional<Recipe<?>> fed(String name, Embeddings vectors) {
        return FedModels.named(name.strip(), source -> names(SINGLE).anyMatch(source::equals), vectors);
    }

    private static Stream<String> names(List<ModelType> types) {
        return types.stream().map(ModelType::name);
    }

    private static IllegalArgumentException unknown(String name, List<String> known) {
        return new IllegalArgumentException("no model `" + name + "`; say all, or some of " + String.join(",", known));
    }
}
