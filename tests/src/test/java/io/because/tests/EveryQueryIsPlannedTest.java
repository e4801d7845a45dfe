package io.because.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.because.cypher.Cypher;
import io.because.cypher.QueryPlan;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryQueryIsPlannedTest {
    @BeforeAll
    static void fill() {
        TestDatabase.wipe();
        SampleGraph.fill();
    }

    static Stream<String> names() {
        return Cypher.names().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void doesNothingThatItsHeaderDoesNotAnnounce(String name) {
        Cypher query = Cypher.named(name);
        QueryPlan plan = TestDatabase.graph().explain(query, anyValues(query));
        assertThat(PlanRules.violations(query, plan)).isEmpty();
        assertThat(plan.operators()).isNotEmpty();
    }

    @Test
    void anUnannouncedScanOfALabelIsCaught() {
        assertThat(violations("MATCH (user:User) WHERE user.attr_age = '25' RETURN user.id", "seeks"))
                .containsExactly("NodeByLabelScan (user:User) is not announced as `scans User`");
        assertThat(violations("MATCH (user:User) WHERE user.attr_age = '25' RETURN user.id", "scans User"))
                .isEmpty();
    }

    @Test
    void anUnannouncedScanOfEverythingIsCaught() {
        assertThat(violations("MATCH (node) RETURN node.id", "scans User"))
                .singleElement()
                .asString()
                .contains("scans all");
    }

    @Test
    void anUnannouncedScanOfARelationshipTypeIsCaught() {
        assertThat(violations("MATCH ()-[r:PREFERS]->() RETURN r.score", "scans User"))
                .singleElement()
                .asString()
                .contains("scans PREFERS");
    }

    @Test
    void anUnannouncedCartesianProductIsCaught() {
        String text = "MATCH (a:User {id: '1'}), (b:User {id: '2'}) RETURN a.id, b.id";
        assertThat(violations(text, "seeks")).hasSize(2).anyMatch(broken -> broken.contains("`cartesian product`"));
        assertThat(violations(text, "a cartesian product of single rows")).isEmpty();
    }

    @Test
    void aMisspeltPropertyIsCaught() {
        assertThat(violations("MATCH (user:User {id: '1'}) RETURN user.embeding", "seeks"))
                .singleElement()
                .asString()
                .contains("embeding");
    }

    private static List<String> violations(String text, String announced) {
        Cypher query = new Cypher("of a test", "", Map.of(), "", announced, text);
        return PlanRules.violations(query, TestDatabase.graph().explain(query, Map.of()));
    }

    /// The planner wants to see a value of each param, though it runs nothing.
    private static Map<String, Object> anyValues(Cypher query) {
        Map<String, Object> values = new HashMap<>();
        query.params().forEach((name, type) -> values.put(name, anyValue(type)));
        return values;
    }

    private static Object anyValue(String type) {
        return switch (type.replaceAll("[^A-Z].*", "")) {
            case "LIST" -> List.of();
            case "MAP" -> Map.of();
            case "INTEGER" -> 10L;
            case "FLOAT" -> 0.5;
            case "BOOLEAN" -> true;
            case "ZONED" -> ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
            default -> "1";
        };
    }
}
