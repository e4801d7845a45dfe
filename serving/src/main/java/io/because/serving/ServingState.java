package io.because.serving;

import io.because.graph.EmbeddingTable;
import io.because.graph.LiveGraph;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that answers are computed from: the graph and the fitted models. Never changed but by {@link LiveGraph#apply}; a
/// newer one replaces it as a whole.
public final class ServingState {
    private final LiveGraph graph;
    private final List<Part> parts;
    private final @Nullable EmbeddingTable itemVectors;

    /// @param parts of the blended score, in the order they are shown in
    /// @param itemVectors `[items * dimension]`, what similar items are found by; null: the `SIMILAR` edges
    public ServingState(LiveGraph graph, List<Part> parts, @Nullable EmbeddingTable itemVectors) {
        this.graph = graph;
        this.parts = List.copyOf(parts);
        this.itemVectors = itemVectors;
        var names = new HashSet<String>();
        for (Part part : parts) {
            if (!names.add(part.model().part())) {
                throw new IllegalArgumentException("parts must have names of their own, twice: "
                        + part.model().part());
            }
        }
    }

    public LiveGraph graph() {
        return graph;
    }

    public List<Part> parts() {
        return parts;
    }

    @Nullable
    EmbeddingTable itemVectors() {
        return itemVectors;
    }
}
