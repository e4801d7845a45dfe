package io.because.api;

import graphql.schema.DataFetchingEnvironment;
import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.domain.ItemKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives items to the fields that have only an id: from memory where it is there, else from the database, one read for
/// all items of a level of the answer.
@Component
class ItemLoading {
    private static final String NODES = "item nodes";
    private static final String PLACES = "item places";
    private static final Cypher PLACES_QUERY = Cypher.named("catalogue/item-places");

    private final KnownItems known;
    private final ItemRepository repository;
    private final Backend backend;

    /// Where an episode stands in its series; all null for what is no episode.
    record Place(
            @Nullable ItemView series,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable ItemView next) {}

    ItemLoading(KnownItems known, ItemRepository repository, Backend backend, BatchLoaderRegistry loaders) {
        this.known = known;
        this.repository = repository;
        this.backend = backend;
        loaders.<String, ItemNode>forName(NODES)
                .registerMappedBatchLoader((ids, env) -> Mono.fromCallable(() -> nodes(ids)));
        loaders.<String, Place>forName(PLACES)
                .registerMappedBatchLoader((ids, env) -> Mono.fromCallable(() -> places(ids)));
    }

    /// @return an {@link ItemView}, or a promise of one; null inside when nobody knows the item any more
    @Nullable Object item(String id, DataFetchingEnvironment environment) {
        ItemView view = known.find(id);
        if (view != null) {
            return view;
        }
        return loader(environment, NODES).load(id).thenApply(node -> node == null ? null : ItemView.of((ItemNode) node));
    }
}
