package io.because.api;

import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.because.serving.Path;
import io.because.serving.Reason;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// How the members of the union `Because` are told apart and read.
@Component
class ReasonFields implements RuntimeWiringConfigurer {
    private final ItemLoading items;

    ReasonFields(ItemLoading items) {
        this.items = items;
    }

    static String typeName(Reason reason) {
        return switch (reason) {
            case Reason.YouWatched _ -> "BecauseYouWatched";
            case Reason.Friends _ -> "BecauseOfFriends";
            case Reason.PeopleLikeYou _ -> "BecauseOfPeopleLikeYou";
            case Reason.OfGenre _ -> "BecauseOfGenre";
            case Reason.Popular _ -> "BecauseItIsPopular";
            case Reason.TheRest _ -> "BecauseOfTheRest";
        };
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeResolver byReason = env -> {
            Shown.Told told = env.getObject();
            return env.getSchema().getObjectType(typeName(told.reason()));
        };
        wiring.type("Because", type -> type.typeResolver(byReason));
        wiring.type("BecauseYouWatched", type -> watched(common(type)));
        wiring.type(
                "BecauseOfFriends",
                type -> common(type)
                        .dataFetcher("size", of(Reason.Friends.class, Reason.Friends::size))
                        .dataFetcher("friends", of(Reason.Friends.class, ReasonFields::named)));
        wiring.type(
                "BecauseOfPeopleLikeYou",
                type -> common(type).dataFetcher("size", of(Reason.PeopleLikeYou.class, Reason.PeopleLikeYou::size)));
        wiring.type(
                "BecauseOfGenre",
                type -> common(type).dataFetcher("genre", of(Reason.OfGenre.class, Reason.OfGenre::genre)));
        wiring.type(
                "BecauseItIsPopular",
                type -> common(type).dataFetcher("size", of(Reason.Popular.class, Reason.Popular::size)));
        wiring.type(
                "BecauseOfTheRest",
                type -> common(type).dataFetcher("size", of(Reason.TheRest.class, Reason.TheRest::size)));
        path(wiring);
    }

    private static TypeRuntimeWiring.Builder common(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "text",
                        Property.<Shown.Told>with((t, env) -> t.reason().text(language(env.getArgument("language")))))
                .dataFetcher(
                        "contribution", Property.of((Shown.Told t) -> t.reason().contribution()))
                .dataFetcher("counterfactualRank", Property.of(ReasonFields::counterfactualRank))
                .dataFetcher("path", Property.of((Shown.Told t) -> t.reason().path()));
    }

    private TypeRuntimeWiring.Builder watched(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher(
                        "item",
                        Property.<Shown.Told>with((t, env) -> items.item(
                                ((Reason.YouWatched) t.reason()).item().value(), env)))
                .dataFetcher("preference", of(Reason.YouWatched.class, Reason.YouWatched::preference));
    }

    private static void path(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Path",
                type -> type.dataFetcher("nodes", Property.of(Path::nodes))
                        .dataFetcher("edges", Property.of(Path::edges)));
        wiring.type(
                "PathNode",
                type -> type.dataFetcher("id", Property.of(Path.Node::id))
                        .dataFetcher("kind", Property.of(Path.Node::kind))
                        .dataFetcher("label", Property.of(Path.Node::label))
                        .dataFetcher("size", Property.of(Path.Node::size)));
        wiring.type(
                "PathEdge",
                type -> type.dataFetcher("from", Property.of(Path.Edge::from))
                        .dataFetcher("to", Property.of(Path.Edge::to))
                        .dataFetcher("type", Property.of(Path.Edge::type)));
    }

    private static <R extends Reason> Property<Shown.Told> of(Class<R> kind, Function<R, Object> value) {
        return Property.of(told -> value.apply(kind.cast(told.reason())));
    }

    private static @Nullable Integer counterfactualRank(Shown.Told told) {
        Answer answer = told.shown().answer();
        OptionalInt rank = answer.recommender().counterfactualRank(told.shown().recommendation(), told.reason());
        return rank.isPresent() ? rank.getAsInt() : null;
    }

    /// Only friends who share their activity are ever named.
    private static List<UserView> named(Reason.Friends reason) {
        return reason.named().stream()
                .map(friend -> new UserView(friend.id().value(), friend.name(), true))
                .toList();
    }

    private static Locale language(@Nullable String tag) {
        return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    }
}
