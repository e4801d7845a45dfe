package io.because.tests;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Everything that stands in a small graph, as lines to compare.
final class WholeGraph {
    private static final String NODES = "MATCH (n) RETURN labels(n) AS what, '' AS a, '' AS b, properties(n) AS values";
    private static final String RELATIONSHIPS = """
            MATCH (a)-[r]->(b)
            RETURN [type(r)] AS what, coalesce(a.id, a.name) AS a, coalesce(b.id, b.name) AS b, properties(r) AS values
            """;

    private WholeGraph() {}

    static List<String> nodes(Graph graph) {
        return lines(graph, NODES);
    }

    static List<String> relationships(Graph graph) {
        return lines(graph, RELATIONSHIPS);
    }

    /// How many nodes of each label and relationships of each type there are.
    static Map<String, Long> counts(Graph graph) {
        Map<String, Long> counts = new TreeMap<>();
        for (String text : List.of(
                "MATCH (n) RETURN labels(n)[0] AS what, count(*) AS n",
                "MATCH ()-[r]->() RETURN type(r) AS what, count(*) AS n")) {
            run(graph, text).forEach(row -> counts.put(row.string("what"), row.integer("n")));
        }
        return counts;
    }

    private static List<String> lines(Graph graph, String text) {
        return run(graph, text).stream()
                .map(row -> row.list("what") + " " + row.string("a") + " " + row.string("b") + " " + sorted(row))
                .sorted()
                .toList();
    }

    @SuppressWarnings("unchecked") // the query says: properties(...)
    private static Map<String, Object> sorted(Row row) {
        return new TreeMap<>((Map<String, Object>) Objects.requireNonNull(row.orNull("values")));
    }

    private static List<Row> run(Graph graph, String text) {
        return graph.execute(new Cypher("of a test", "", Map.of(), "", "", text), Map.of());
    }
}
