package io.because.app;

import io.because.collaborative.BprParams;
import io.because.collaborative.Collaborative;
import io.because.collaborative.EaseParams;
import io.because.collaborative.GenreTasteParams;
import io.because.collaborative.IalsParams;
import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.PopularityParams;
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
import io.because.deep.NcfParams;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every model there is, with its recorded default params: the one line that a new model needs. Those
/// that are trained and served come first; the others are there to be measured.
final class ModelTypes {
    /// Items of a dense matrix that is solved in seconds.
    private static final int MOST_FOR_DENSE = 8_000;

    private static final int MOST_LIKES_FOR_LIGHT_GCN = 1_000_000;
    private static final double MOST_DENSE_FOR_LIGHT_GCN = 0.02;

    /// What a blend is made of unless it is told otherwise: each one costs training time.
    private static final List<ModelType> ALL = List.of(
            Collaborative.popularity(PopularityParams.DEFAULT),
            Collaborative.itemKnn(ItemKnnParams.DEFAULT),
            Collaborative.ease(EaseParams.DEFAULT),
            Collaborative.slim(SlimParams.DEFAULT),
            Collaborative.rp3Beta(Rp3BetaParams.DEFAULT),
            Graphs.bspm(BspmParams.DEFAULT),
            Graphs.fastRp(FastRpParams.DEFAULT),
            Graphs.likeMinded(LikeMindedParams.DEFAULT),
            Graphs.friends(FriendsParams.DEFAULT),
            Collaborative.genreTaste(GenreTasteParams.DEFAULT));

    /// Also those that are asked for by name only.
    private static final List<ModelType> SINGLE = Stream.concat(
                    ALL.stream(),
                    Stream.of(
                            Collaborative.userKnn(UserKnnParams.DEFAULT),
                            Collaborative.tfIdf(TfIdfParams.DEFAULT),
                            Collaborative.ials(IalsParams.DEFAULT),
                            Collaborative.bpr(BprParams.DEFAULT),
                            Collaborative.svd(SvdParams.DEFAULT),
                            Graphs.gfCf(GfCfParams.DEFAULT),
                            Graphs.lightGcn(LightGcnParams.DEFAULT),
                            Graphs.simpleX(SimpleXParams.DEFAULT),
                            Graphs.gcn(GcnParams.DEFAULT),
                            Graphs.graphSage(GraphSageParams.DEFAULT),
                            Graphs.featurePropagation(FeaturePropagationParams.DEFAULT),
                            Deep.dot(DotParams.DEFAULT, Engines::named),
                            Deep.ncf(NcfParams.DEFAULT, Engines::named),
                            Deep.wideDeep(WideDeepParams.DEFAULT, Engines::named),
                            Deep.wideDeep(WideDeepParams.IDS, Engines::named),
                            Deep.deepFm(DeepFmParams.DEFAULT, Engines::named),
                            Deep.deepFm(DeepFmParams.IDS, Engines::named),
                            Deep.dcn(DcnParams.DEFAULT, Engines::named),
                            Deep.dcn(DcnParams.IDS, Engines::named)))
            .toList();

    private static final List<ModelType> EVERY = Stream.concat(
                    SINGLE.stream(),
                    Stream.of(
                            ensemble("ensemble", EnsembleParams.DEFAULT),
                            deepRanker(DeepRankerParams.DEFAULT),
                            ensemble("default", new EnsembleParams(names(ALL).toList(), Blend.VALIDATION_USERS, true))))
            .toList();

    private static Ensemble ensemble(String name, EnsembleParams params) {
        return new Ensemble(name, singles(params.members()), params);
    }

    private static DeepRanker deepRanker(DeepRankerParams params) {
        return new DeepRanker(singles(params.members()), params, Engines::named);
    }

    private static List<ModelType> singles(List<String> names) {
        return names.stream().map(name -> one(name, SINGLE)).toList();
    }

    /// Whether a model can say anything on such data, in reasonable time.
    static boolean suits(ModelType type, TrainingData data) {
        return switch (type.name()) {
            case "friends" -> data.friends().edges() > 0;
            case "tastes" -> data.genres().edges() > 0;
            case "ease" -> data.items() <= MOST_FOR_DENSE;
            default -> true;
        };
    }

    /// Whether a model joins an ensemble on such data. Training LightGCN takes up to half an hour at
    /// this size and grows with it; where users know much of the catalogue, linear models say all that
    /// it could.
    static boolean joins(ModelType type, TrainingData data) {
        int likes = data.interactions().edges();
        return switch (type.name()) {
            case "lightgcn" ->
                likes <= MOST_LIKES_FOR_LIGHT_GCN && likes <= MOST_DENSE_FOR_LIGHT_GCN * data.users() * data.items();
            default -> suits(type, data);
        };
    }

    /// What a person calls the part of the score that a model gives.
    private static final Map<String, String> PARTS = Map.of(
            "ease", "linear",
            "slim", "sparse",
            "rp3beta", "walk",
            "bspm", "graph",
            "itemknn", "neighbours",
            "fastrp", "embedding",
            "likeminded", "people",
            "friends", "friends",
            "tastes", "genre",
            "popularity", "popularity");

    /// The simple models that every other one must beat.
    static final Set<String> BASELINES =
            Set.of("popularity", "itemknn", "userknn", "svd", "bpr", "ials", "ease", "slim", "rp3beta", "tfidf");

    private ModelTypes() {}

    /// What is trained and served.
    static List<ModelType> all() {
        return ALL;
    }

    /// What can be measured.
    static List<ModelType> every() {
        return EVERY;
    }

    static String part(ModelType type) {
        return PARTS.getOrDefault(type.name(), type.name());
    }

    /// Picks what is trained: the parts of the blend, any other single model, or one that only the
    /// database can fit.
    ///
    /// @param words `all`, or names separated by commas
    /// @param graph the database that `snapshot` was read from
    static List<ModelType> trainable(String words, Graph graph, Snapshot snapshot) {
        Stream<ModelType> inDatabase = Stream.of(Graphs.gdsGraphSage(GdsGraphSageParams.DEFAULT, graph, snapshot));
        return words.equals("all")
                ? ALL
                : named(words, Stream.concat(SINGLE.stream(), inDatabase).toList());
    }

    /// Refuses a word that names nothing which {@link #trainable} knows, before minutes of work.
    static void requireTrainable(String words) {
        List<String> known = Stream.concat(names(SINGLE), Stream.of(GdsGraphSageParams.MODEL))
                .toList();
        for (String word : words.equals("all") ? new String[0] : words.split(",")) {
            if (!known.contains(word.strip())) {
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
                .orElseThrow(() -> unknown(name, names(among).toList()));
    }

    private static Stream<String> names(List<ModelType> types) {
        return types.stream().map(ModelType::name);
    }

    private static IllegalArgumentException unknown(String name, List<String> known) {
        return new IllegalArgumentException("no model `" + name + "`; say all, or some of " + String.join(",", known));
    }
}
