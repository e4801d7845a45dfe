package io.because.api;

import io.because.serving.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A page in the shape that Relay asks for.
record Connection(Page page, List<Shown> nodes) {
    record Edge(String cursor, Shown node) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    List<Edge> edges() {
        return IntStream.range(0, nodes.size())
                .mapToObj(at -> new Edge(page.cursors().get(at), nodes.get(at)))
                .toList();
    }

    PageInfo pageInfo() {
        List<String> cursors = page.cursors();
        return new PageInfo(
                page.hasNext(),
                page.hasPrevious(),
                cursors.isEmpty() ? null : cursors.getFirst(),
                cursors.isEmpty() ? null : cursors.getLast());
    }
}
