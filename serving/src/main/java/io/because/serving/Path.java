package io.because.serving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A walk through the graph, from the user to the item. Every node and edge exists in the database.
public record Path(List<Node> nodes, List<Edge> edges) {
    public Path {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// @param id unique within the path: the kind in lower case, a colon, and the id or name in the
    ///     database ("item:541"); for a group a running number
    /// @param label a title, a name, or for a group a phrase such as "12 people"
    /// @param size of a group, never under five people; null otherwise
    public record Node(
            String id, Kind kind, String label, @Nullable Integer size) {}

    /// @param from id of a node; the relationship in the database starts there
    /// @param type of the relationship in the database
    public record Edge(String from, String to, String type) {}

    /// What a node stands for.
    public enum Kind {
        USER,
        ITEM,
        GENRE,
        /// several people who are not named
        PEOPLE,
        /// several items
        ITEMS
    }
}
