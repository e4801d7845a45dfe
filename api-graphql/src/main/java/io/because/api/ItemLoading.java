package io.because.api;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives items to the fields that have only an id: from memory where they are, else from the database. Each kind of
/// detail is one read for all items of a level of the answer.
@Component
class ItemLoading {
    private static final String NODES = "item nodes";
    private static final String PLACES = "item places";

    private final KnownItems known;
    private final CatalogueReads reads;

    ItemLoading(
            KnownItems known,
            CatalogueReads reads,
            ItemRepository repository,
            ItemPlaces places,
            BatchLoaderRegistry loaders) {
        this.known = known;
        this.reads = reads;
        loaders.<String, ItemNode>forName(NODES)
                .registerMappedBatchLoader((ids, env) -> Mono.fromCallable(() -> byId(repository, ids)));
        loaders.<String, ItemPlace>forName(PLACES)
                .registerMappedBatchLoader((ids, env) -> Mono.fromCallable(() -> places.of(ids)));
    }

    /// @return an {@link ItemView}, or a promise of one
    Object item(String id, DataFetchingEnvironment environment) {
        ItemView view = known.find(id);
        return view != null ? view : node(id, environment).thenApply(node -> node == null ? null : ItemView.of(node));
    }

    /// The item as it stands in the database; null inside when it is not there.
    CompletableFuture<@Nullable ItemNode> node(String id, DataFetchingEnvironment environment) {
        return load(NODES, id, environment);
    }

    /// Null inside when it is not in the database.
    CompletableFuture<@Nullable ItemPlace> place(String id, DataFetchingEnvironment environment) {
        ItemPlace place = known.place(id);
        return place != null ? CompletableFuture.completedFuture(place) : load(PLACES, id, environment);
    }

    @SuppressWarnings("NullAway") // the loader's library does not say that what is missing comes as null
    private static <V> CompletableFuture<@Nullable V> load(String name, String id, DataFetchingEnvironment env) {
        DataLoader<String, V> loader = env.getDataLoader(name);
        return Objects.requireNonNull(loader, name).load(id);
    }

    private Map<String, ItemNode> byId(ItemRepository repository, Set<String> ids) {
        return reads.of(() -> repository.findByIdIn(List.copyOf(ids))).stream()
                .collect(Collectors.toMap(ItemNode::id, Function.identity()));
    }
}
