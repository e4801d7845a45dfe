package io.because.app;

import io.because.collaborative.Collaborative;
import io.because.collaborative.GenreTasteParams;
import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.PopularityParams;
import io.because.gnn.BspmParams;
import io.because.gnn.FastRpParams;
import io.because.gnn.FriendsParams;
import io.because.gnn.GfCfParams;
import io.because.gnn.Graphs;
import io.because.gnn.LightGcnParams;
import io.because.gnn.LikeMindedParams;
import io.because.model.ModelType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every model there is, with its recorded default params: the one line that a new model needs.
final class ModelTypes {
    private static final List<ModelType> ALL = List.of(
            Collaborative.popularity(PopularityParams.DEFAULT),
            Collaborative.itemKnn(ItemKnnParams.DEFAULT),
            Graphs.gfCf(GfCfParams.DEFAULT),
            Graphs.fastRp(FastRpParams.DEFAULT),
            Graphs.likeMinded(LikeMindedParams.DEFAULT),
            Graphs.friends(FriendsParams.DEFAULT),
            Collaborative.genreTaste(GenreTasteParams.DEFAULT));

    /// Measured beside them, not part of the served score.
    private static final List<ModelType> OTHERS =
            List.of(Graphs.bspm(BspmParams.DEFAULT), Graphs.lightGcn(LightGcnParams.DEFAULT));

    private static final List<ModelType> EVERY =
            Stream.concat(ALL.stream(), OTHERS.stream()).toList();

    /// What a person calls the part of the score that a model gives.
    private static final Map<String, String> PARTS = Map.of(
            "gfcf", "graph",
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

    static List<ModelType> all() {
        return ALL;
    }

    static String part(ModelType type) {
        return PARTS.getOrDefault(type.name(), type.name());
    }

    /// Picks by name.
    ///
    /// @param words `all`, or names separated by commas
    static List<ModelType> named(String words) {
        return words.equals("all")
                ? EVERY
                : Arrays.stream(words.split(",")).map(ModelTypes::one).toList();
    }

    private static ModelType one(String name) {
        return EVERY.stream()
                .filter(type -> type.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model `" + name + "`; say all, or some of "
                        + EVERY.stream().map(ModelType::name).collect(Collectors.joining(","))));
    }
}
