package io.because.gnn;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.Row;
import java.util.HashMap;
import java.util.Map;

/// Communities (Louvain) and centrality (PageRank) of a projected graph's users and items, stored with their stamps.
///
/// On ties without direction and without the jumps, PageRank would be a node's share of all weights; the jumps (15 %)
/// lift whom people like who like little else.
///
/// Blondel, Guillaume, Lambiotte, Lefebvre, "Fast Unfolding of Communities in Large Networks", J. Stat. Mech. 2008.
/// Brin, Page, "The Anatomy of a Large-Scale Hypertextual Web Search Engine", WWW 1998.
final class GdsStructure {
    static final String COMMUNITIES = "louvain";
    static final String CENTRALITY = "pagerank";

    /// The papers' share of steps that follow a tie.
    private static final double DAMPING = 0.85;
    /// `0.85^100 < 1e-7`: the tolerance is met before.
    private static final int ITERATIONS = 100;
    private static final double TOLERANCE = 1e-5;

    private final Graph graph;
    private final String projection;

    GdsStructure(Graph graph, String projection) {
        this.graph = graph;
        this.projection = projection;
    }

    /// Writes both of this version, then removes those of others.
    GdsReport.Structure write(String version) {
        Row found = one("gds/louvain", Map.of("graph", projection));
        Map<String, Object> communities = new HashMap<>(stamp(COMMUNITIES, version));
        communities.put("ranks", ranks());
        long members = one("gds/write-communities", communities).integer("written");
        one(
                "gds/page-rank",
                Map.of("graph", projection, "damping", DAMPING, "iterations", ITERATIONS, "tolerance", TOLERANCE));
        long central = one("gds/write-centrality", stamp(CENTRALITY, version)).integer("written");
        one("gds/forget-communities", Map.of("version", version));
        one("gds/forget-centrality", Map.of("version", version));
        return new GdsReport.Structure(found.integer("communities"), found.real("modularity"), members, central);
    }

    /// The largest community is number 0.
    private Map<String, Object> ranks() {
        Map<String, Object> ranks = new HashMap<>();
        graph.execute(Cypher.named("gds/rank-communities"), Map.of("graph", projection))
                .forEach(row -> ranks.put(Long.toString(row.integer("found")), ranks.size()));
        return ranks;
    }

    private Map<String, Object> stamp(String model, String version) {
        return Map.of("graph", projection, "model", model, "version", version);
    }

    private Row one(String query, Map<String, ?> params) {
        return graph.execute(Cypher.named(query), params).getFirst();
    }
}
