package io.because.serving;

import io.because.domain.ItemId;
import io.because.domain.Require;
import io.because.domain.UnknownIdException;
import io.because.graph.EmbeddingTable;
import io.because.graph.LiveGraph;
import io.because.linear.Retriever;
import io.because.model.LongTail;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that answers are computed from: the graph and the fitted models. Nothing changes in it but by
/// {@link LiveGraph#apply}; a newer state replaces it as a whole. Thread-safe.
public final class ServingState {
    /// More requests at once than this get memory of their own.
    private static final int KEPT_SCORES = 32;

    private final LiveGraph graph;
    private final List<Part> parts;
    private final @Nullable ItemVectors itemVectors;
    private final @Nullable LongTail tail;
    private final Audience audience;
    private final String version;
    private final ArrayBlockingQueue<Scores> idle = new ArrayBlockingQueue<>(KEPT_SCORES);

    /// @param parts of the blended score, in the order they are shown in
    /// @param itemVectors `[items * dimension]`, what similar items are found by; null: the `SIMILAR` edges
    public ServingState(LiveGraph graph, List<Part> parts, @Nullable EmbeddingTable itemVectors) {
        this(graph, parts, itemVectors, null, new ItemIndexes());
    }

    /// @param tail which items are shown beyond their rank; null: none
    /// @param indexes shared by all states of a service
    public ServingState(
            LiveGraph graph,
            List<Part> parts,
            @Nullable EmbeddingTable itemVectors,
            @Nullable LongTail tail,
            ItemIndexes indexes) {
        this.graph = graph;
        this.parts = graph.items() > indexes.exactUpTo()
                ? parts.stream().map(part -> retrieved(part, graph, indexes)).toList()
                : List.copyOf(parts);
        this.tail = tail;
        audience = new Audience(graph);
        version = parts.stream()
                .map(part -> part.model().part() + ":" + part.model().version())
                .collect(Collectors.joining(","));
        var names = new HashSet<String>();
        for (Part part : parts) {
            String name = part.model().part();
            Require.that(names.add(name), "parts must have names of their own, twice: " + name);
        }
        indexes.keep(parts.stream().map(part -> ItemIndexes.key(part.model())).collect(Collectors.toSet()));
        this.itemVectors = itemVectors == null ? null : vectors(itemVectors, graph, indexes.exactUpTo());
    }

    private static Part retrieved(Part part, LiveGraph graph, ItemIndexes indexes) {
        return part.ranker() instanceof Retriever model && Retrieved.finds(model)
                ? new Part(
                        part.model(),
                        new Retrieved(model, indexes.of(part.model(), () -> Retrieved.index(model, graph, threads()))),
                        part.weights())
                : part;
    }

    private static ItemVectors vectors(EmbeddingTable items, LiveGraph graph, int exactUpTo) {
        Require.sameLength("itemVectors", items.rows(), "the catalogue", graph.items());
        return new ItemVectors(items, exactUpTo, threads());
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    public LiveGraph graph() {
        return graph;
    }

    public List<Part> parts() {
        return parts;
    }

    /// Changes whenever one of the models does: "graph:3,neighbours:5".
    public String version() {
        return version;
    }

    ItemId itemId(int item) {
        return new ItemId(graph.snapshot().catalogue().ids().id(item));
    }

    int itemIndex(ItemId id) {
        int item = graph.snapshot().catalogue().ids().index(id.value());
        if (item < 0) {
            throw new UnknownIdException("itemId", "no item " + id);
        }
        return item;
    }

    @Nullable
    ItemVectors itemVectors() {
        return itemVectors;
    }

    @Nullable
    LongTail tail() {
        return tail;
    }

    Audience audience() {
        return audience;
    }

    Scores takeScores() {
        Scores scores = idle.poll();
        return scores != null ? scores : new Scores(parts, graph.items());
    }

    void giveBack(Scores scores) {
        boolean _ = idle.offer(scores);
    }
}
