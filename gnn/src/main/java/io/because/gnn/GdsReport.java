package io.because.gnn;

import java.util.Locale;

/// What the jobs wrote.
///
/// @param nodes of the projected graph
/// @param relationships of the projected graph, each counted in both directions
/// @param embeddings vectors stored on users and items
/// @param similar ties between items
/// @param likeMinded ties between users
public record GdsReport(long nodes, long relationships, long embeddings, long similar, long likeMinded) {
    /// For people.
    public String words() {
        return String.format(
                Locale.ROOT,
                "embedded %,d nodes over %,d relationships; wrote %,d SIMILAR and %,d LIKE_MINDED",
                embeddings,
                relationships,
                similar,
                likeMinded);
    }
}
