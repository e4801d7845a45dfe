package io.because.gnn;

import java.util.Locale;

/// What the jobs wrote.
///
/// @param nodes of the projected graph
/// @param relationships of the projected graph, each counted in both directions
/// @param embeddings vectors stored on users and items
public record GdsReport(long nodes, long relationships, long embeddings, Ties ties, Structure structure) {
    /// @param similar ties between items
    /// @param likeMinded ties between users
    public record Ties(long similar, long likeMinded) {}

    /// @param communities how many were found
    /// @param modularity the share of ties within communities above what chance would leave there, in `[-0.5, 1)`
    /// @param members users and items that belong to one
    /// @param central users and items whose centrality was stored
    public record Structure(long communities, double modularity, long members, long central) {}

    /// For people.
    public String words() {
        return String.format(
                Locale.ROOT,
                "embedded %,d nodes over %,d relationships; wrote %,d SIMILAR and %,d LIKE_MINDED; %,d communities of"
                        + " %,d nodes (modularity %.2f), the centrality of %,d",
                embeddings,
                relationships,
                ties.similar(),
                ties.likeMinded(),
                structure.communities(),
                structure.members(),
                structure.modularity(),
                structure.central());
    }
}
