package io.because.tests;

import io.because.cypher.Cypher;
import io.because.cypher.Row;
import io.because.graph.Snapshot;
import io.because.model.Cause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What was taken out of the sample world's graph, and how it comes back.
record Deleted(String restoring, List<Map<String, Object>> rows) {
    void restore() {
        run(restoring, Map.of("rows", rows));
    }

    /// Deletes causes of one user's scores from Neo4j.
    static List<Deleted> causes(String user, List<Cause> causes) {
        Snapshot snapshot = SampleService.service().serving().state().graph().snapshot();
        List<Deleted> deleted = new ArrayList<>();
        for (Cause cause : causes) {
            switch (cause) {
                case Cause.PastActions(var items) -> {
                    deleted.add(ties(user, "INTERACTED", "Item", "id", items(snapshot, items)));
                    deleted.add(events(user, items(snapshot, items)));
                }
                case Cause.Friends(var users) -> deleted.add(friendships(user, users(snapshot, users)));
                case Cause.LikeMinded(var users) ->
                    deleted.add(ties(user, "LIKE_MINDED", "User", "id", users(snapshot, users)));
                case Cause.Taste(var genre) -> {
                    String name = snapshot.catalogue().genreNames().id(genre);
                    deleted.add(ties(user, "PREFERS", "Genre", "name", List.of(name)));
                }
            }
        }
        return deleted;
    }

    private static List<String> items(Snapshot snapshot, int... items) {
        return Arrays.stream(items).mapToObj(snapshot.catalogue().ids()::id).toList();
    }

    private static List<String> users(Snapshot snapshot, int... users) {
        return IntStream.of(users).mapToObj(snapshot.userIds()::id).toList();
    }

    /// From the user to others, that a label and a key name.
    private static Deleted ties(String user, String type, String label, String key, List<String> others) {
        return take(
                """
                MATCH (:User {id: $user})-[r:TYPE]->(o:LABEL) WHERE o.KEY IN $others
                WITH r, {user: $user, other: o.KEY, properties: properties(r)} AS row
                DELETE r RETURN row
                """.replace("TYPE", type).replace("LABEL", label).replace("KEY", key),
                """
                UNWIND $rows AS row MATCH (u:User {id: row.user}), (o:LABEL {KEY: row.other})
                CREATE (u)-[r:TYPE]->(o) SET r = row.properties
                """.replace("TYPE", type).replace("LABEL", label).replace("KEY", key),
                user,
                others);
    }

    private static Deleted events(String user, List<String> items) {
        return take("""
                MATCH (:User {id: $user})-[:HAD]->(s:Session)-[r:CONTAINS]->(i:Item) WHERE i.id IN $others
                WITH r, {session: s.id, other: i.id, properties: properties(r)} AS row
                DELETE r RETURN row
                """, """
                UNWIND $rows AS row MATCH (s:Session {id: row.session}), (i:Item {id: row.other})
                CREATE (s)-[r:CONTAINS]->(i) SET r = row.properties
                """, user, items);
    }

    private static Deleted friendships(String user, List<String> friends) {
        return take("""
                MATCH (u:User {id: $user})-[r:FRIEND]-(f:User) WHERE f.id IN $others
                WITH r, {a: startNode(r).id, b: endNode(r).id, properties: properties(r)} AS row
                DELETE r RETURN row
                """, """
                UNWIND $rows AS row MATCH (a:User {id: row.a}), (b:User {id: row.b})
                CREATE (a)-[r:FRIEND]->(b) SET r = row.properties
                """, user, friends);
    }

    @SuppressWarnings("unchecked") // a map of the query's own making
    private static Deleted take(String deleting, String restoring, String user, List<String> others) {
        List<Row> rows = run(deleting, Map.of("user", user, "others", others));
        return new Deleted(
                restoring,
                rows.stream()
                        .map(row -> (Map<String, Object>) row.values().get("row"))
                        .toList());
    }

    private static List<Row> run(String text, Map<String, ?> params) {
        return SampleService.store().graph().execute(new Cypher("of a test", "", Map.of(), "", "", text), params);
    }
}
