package io.because.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.because.api.UserActivity.Interaction;
import io.because.api.UserActivity.Taste;
import io.because.api.UserActivity.Wanted;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How the fields of a user are read: all that is asked for of all users of a level in one read.
@Component
class UserFields implements RuntimeWiringConfigurer {
    private static final String ACTIVITIES = "user activities";

    UserFields(UserActivities activities, BatchLoaderRegistry loaders) {
        loaders.<Wanted, UserActivity>forName(ACTIVITIES)
                .registerMappedBatchLoader((wanted, env) -> Mono.fromCallable(() -> activities.of(wanted)));
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "User",
                type -> type.dataFetcher("id", Property.of(UserView::id))
                        .dataFetcher("name", Property.of(UserView::name))
                        .dataFetcher("sharesActivity", Property.of(UserView::sharesActivity))
                        .dataFetcher(
                                "friendCount",
                                Property.<UserView>loaded((u, env) -> count(u, env, UserActivity::friends)))
                        .dataFetcher(
                                "interactionCount",
                                Property.<UserView>loaded((u, env) -> count(u, env, UserActivity::interactions)))
                        .dataFetcher(
                                "recent",
                                Property.<UserView>loaded(
                                        (u, env) -> load(env, new Wanted(u.id(), Arguments.first(env), 0))
                                                .thenApply(UserActivity::recent)))
                        .dataFetcher(
                                "tastes",
                                Property.<UserView>loaded(
                                        (u, env) -> load(env, new Wanted(u.id(), 0, Arguments.first(env)))
                                                .thenApply(UserActivity::tastes))));
        wiring.type(
                "Interaction",
                type -> type.dataFetcher("item", Property.of(Interaction::item))
                        .dataFetcher("preference", Property.of(Interaction::preference))
                        .dataFetcher("count", Property.of(Interaction::count))
                        .dataFetcher("lastAt", Property.of(Interaction::lastAt)));
        wiring.type(
                "Taste",
                type -> type.dataFetcher("genre", Property.of(Taste::genre))
                        .dataFetcher("score", Property.of(Taste::score)));
    }

    private static CompletableFuture<Integer> count(
            UserView user, DataFetchingEnvironment env, Function<UserActivity, Integer> value) {
        return load(env, new Wanted(user.id(), 0, 0)).thenApply(value);
    }

    private static CompletableFuture<UserActivity> load(DataFetchingEnvironment env, Wanted wanted) {
        DataLoader<Wanted, UserActivity> loader = env.getDataLoader(ACTIVITIES);
        return Objects.requireNonNull(loader, ACTIVITIES).load(wanted);
    }
}
