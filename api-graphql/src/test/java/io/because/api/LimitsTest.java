package io.because.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"{items(search: \"x\") NEST}", "query Q {...F} fragment F on Query {items(search: \"x\") NEST}"})
    void fifteenLevelsAreTheMost(String query) {
        assertThat(classification(query.replace("NEST", nested(14)))).isEmpty();
        assertThat(classification(query.replace("NEST", nested(15)))).isEqualTo("TOO_COMPLEX");
    }

    private static String nested(int levels) {
        return "{next ".repeat(levels - 1) + "{id}" + "}".repeat(levels - 1);
    }

    @Test
    void theCostGrowsWithFirstAlongNestedLists() {
        String query = "{users(first: USERS) {recent(first: RECENT) {item {id title kind year}}}}";
        assertThat(classification(query.replace("USERS", "100").replace("RECENT", "10")))
                .isEmpty();
        assertThat(classification(query.replace("USERS", "100").replace("RECENT", "100")))
                .isEqualTo("TOO_COMPLEX");
    }

    @Test
    void firstCountsInAVariableAndAsAVariablesDefaultToo() {
        String query = "query ($n: Int! = 100) {users(first: $n) {recent(first: $n) {item {id title kind year}}}}";
        assertThat(classification(query)).isEqualTo("TOO_COMPLEX");
        assertThat(classification(query, Map.of("n", 100))).isEqualTo("TOO_COMPLEX");
        assertThat(classification(query, Map.of("n", 2))).isEmpty();
        assertThat(classification(query, Map.of("n", 100))).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void aLargePageFitsWithPathsAndAnOrdinaryOneWithCounterfactualRanks() {
        assertThat(classification(page(100, ""))).isEmpty();
        assertThat(classification(page(20, "counterfactualRank"))).isEmpty();
        assertThat(classification(page(100, "counterfactualRank"))).isEqualTo("TOO_COMPLEX");
    }

    private static String page(int first, String more) {
        String common = "{text contribution path {nodes {id kind label size} edges {from to type}} " + more + "}";
        String reasons = Stream.of("YouWatched", "OfFriends", "OfPeopleLikeYou", "OfGenre", "ItIsPopular", "OfTheRest")
                .map(kind -> "... on Because" + kind + common)
                .collect(Collectors.joining(" "));
        return "{recommendations(userId: \"ann\", first: " + first + ") {nodes {rank score item {id title}"
                + " parts {name score model version} reasons {" + reasons + "}}}}";
    }

    @Test
    void theSameFragmentTwiceCountsTwice() {
        String once = "... on BecauseYouWatched {counterfactualRank}";
        String query = "{recommendations(userId: \"ann\", first: 40) {nodes {reasons {REASONS}}}}";
        assertThat(classification(query.replace("REASONS", once))).isEmpty();
        assertThat(classification(
                        query.replace("REASONS", once + once.replace("{", "{again: ") + once.replace("{", "{third: "))))
                .isEqualTo("TOO_COMPLEX");
    }

    @Test
    void fragmentsThatDoubleEachOtherOnSeveralMembersAreRefusedToo() {
        String bomb = IntStream.range(0, 40)
                .mapToObj(k -> "fragment F" + k + " on Because {... on BecauseYouWatched {...F" + (k + 1)
                        + "} ... on BecauseOfGenre {...F" + (k + 1) + "}}")
                .collect(Collectors.joining(
                        " ",
                        "{explain(userId: \"ann\", itemId: \"heat\") {reasons(first: 1) {...F0}}} ",
                        " fragment F40 on Because {__typename}"));
        assertThat(classification(bomb)).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void aliasesDoNotMultiplyTheWork() {
        String bomb = IntStream.range(0, 1_000)
                .mapToObj(k -> "a" + k + ": recommendations(userId: \"ann\") {impressionId}")
                .collect(Collectors.joining(" ", "{", "}"));
        assertThat(classification(bomb)).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void fragmentsThatDoubleEachOtherAreRefusedBeforeTheyAreExpanded() {
        String bomb = IntStream.range(0, 40)
                .mapToObj(k -> "fragment F" + k + " on Query {...F" + (k + 1) + " ...F" + (k + 1) + "}")
                .collect(Collectors.joining(" ", "{...F0} ", " fragment F40 on Query {models {part}}"));
        assertThat(classification(bomb)).isEqualTo("TOO_COMPLEX");
    }

    @Test
    void aThousandEventsAreTheMost() {
        assertThat(events(1_000).at("/data/recordEvents/outcomes")).hasSize(1_000);
        assertThat(events(1_001).at("/errors/0/extensions/argument").asString()).isEqualTo("events");
    }

    private static JsonNode events(int count) {
        var events = IntStream.range(0, count)
                .mapToObj(k -> Map.of("eventId", "many-" + k, "userId", "many", "itemId", "heat", "type", "VIEW"))
                .toList();
        return Endpoint.ask(
                "mutation ($events: [EventInput!]!) {recordEvents(events: $events) {outcomes {status}}}",
                Map.of("events", events));
    }

    private static String classification(String query) {
        return classification(query, Map.of());
    }

    /// @return empty when the query is answered
    private static String classification(String query, Map<String, ?> variables) {
        return Endpoint.ask(query, variables)
                .at("/errors/0/extensions/classification")
                .asString("");
    }
}
