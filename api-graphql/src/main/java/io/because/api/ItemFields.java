package io.because.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// How the fields of an item are read. What a list of items shows is in memory; text and place are details.
@Component
class ItemFields implements RuntimeWiringConfigurer {
    private final ItemLoading items;

    ItemFields(ItemLoading items) {
        this.items = items;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Item",
                type -> places(type.dataFetcher("id", Property.of(ItemView::id))
                        .dataFetcher("title", Property.of(ItemView::title))
                        .dataFetcher("kind", Property.of(ItemView::kind))
                        .dataFetcher("year", Property.of(ItemView::year))
                        .dataFetcher(
                                "text",
                                Property.<ItemView>loaded((item, env) -> items.node(item.id(), env)
                                        .thenApply(node -> node == null || node.text() == null ? "" : node.text())))
                        .dataFetcher("genres", Property.<ItemView>loaded(this::genres))));
    }

    private CompletableFuture<List<String>> genres(ItemView item, DataFetchingEnvironment environment) {
        List<String> known = item.genres();
        return known != null
                ? CompletableFuture.completedFuture(known)
                : items.node(item.id(), environment).thenApply(node -> node == null ? List.of() : node.genreNames());
    }

    private TypeRuntimeWiring.Builder places(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("series", place(ItemPlace::series))
                .dataFetcher("season", place(ItemPlace::season))
                .dataFetcher("episode", place(ItemPlace::episode))
                .dataFetcher("next", place(ItemPlace::next));
    }

    private Property<ItemView> place(Function<ItemPlace, @Nullable Object> value) {
        return Property.loaded((item, env) ->
                items.place(item.id(), env).thenApply(place -> place == null ? null : value.apply(place)));
    }
}
