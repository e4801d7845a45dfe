package io.because.tests;

import io.because.cypher.Cypher;
import io.because.cypher.Graph;
import io.because.cypher.Row;
import io.because.cypher.SchemaSetup;
import io.because.neo4j.Neo4jConnection;
import io.because.schema.SchemaRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The one real Neo4j (with Graph Data Science) of this test run, started when the first test asks for it and stopped
/// with the JVM. Tests share it one after the other: whoever needs a certain content calls {@link #wipe()} first.
public final class TestDatabase {
    private TestDatabase() {}

    /// Connected for the whole run; nobody closes it.
    public static Graph graph() {
        return Running.GRAPH;
    }

    /// For tests that connect themselves.
    public static Neo4jConnection connection() {
        return Running.CONNECTION;
    }

    /// Leaves an empty graph with our schema.
    public static void wipe() {
        deleteNodes();
        Set<String> ours = SchemaRule.ALL.stream().map(SchemaRule::name).collect(Collectors.toSet());
        dropIndexes(name -> !ours.contains(name));
        SchemaSetup.prepare(graph());
    }

    /// Leaves nothing at all: no node, no constraint, no index, no schema version.
    public static void wipeAll() {
        deleteNodes();
        for (Row row : run("SHOW CONSTRAINTS YIELD name")) {
            run("DROP CONSTRAINT `" + row.string("name") + "`");
        }
        dropIndexes(_ -> true);
    }

    private static void deleteNodes() {
        // relationships first: an item may have so many that deleting a batch of items would not fit the memory
        run("MATCH ()-[tie]->() CALL (tie) { DELETE tie } IN TRANSACTIONS OF 10000 ROWS");
        run("MATCH (node) CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS");
    }

    /// The store's own look-up indexes stay: without them every label would be a scan of everything.
    private static void dropIndexes(Predicate<String> which) {
        for (Row row : run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
            if (which.test(row.string("name"))) {
                run("DROP INDEX `" + row.string("name") + "`");
            }
        }
    }

    /// Runs a statement that only a test needs.
    public static List<Row> run(String text) {
        return run(text, Map.of());
    }

    public static List<Row> run(String text, Map<String, ?> params) {
        return graph().execute(new Cypher("of a test", "", Map.of(), "", "", text), params);
    }

    /// Loaded, and so started, at first use.
    private static final class Running {
        static final Neo4jConnection CONNECTION = TestServer.start();
        static final Graph GRAPH = Graph.connect(CONNECTION.bolt(), CONNECTION.user(), CONNECTION.password());
    }
}
