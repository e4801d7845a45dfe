package io.because.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.because.domain.UserId;
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
        wiring.type("BecauseYouWatched", type -> common(type)
                .dataFetcher("item", this.<Reason.YouWatched>with((r, env) -> items.item(r.item().value(), env)))
                .dataFetcher("preference", of(Reason.YouWatched::preference)));
        wiring.type("BecauseOfFriends", type -> common(type)
                .dataFetcher("size", of(Reason.Friends::size))
                .dataFetcher("friends", of((Reason.Friends r) -> named(r.named()))));
        wiring.type("BecauseOfPeopleLikeYou", type -> common(type)
                .dataFetcher("size", of(Reason.PeopleLikeYou::size)));
        wiring.type("BecauseOfGenre", type -> common(type).dataFetcher("genre", of(Reason.OfGenre::genre)));
        wiring.type("BecauseItIsPopular", type -> common(type).dataFetcher("size", of(Reason.Popular::size)));
        wiring.type("BecauseOfTheRest", type -> common(type).dataFetcher("size", of(Reason.TheRest::size)));
        path(wiring);
    }
}
