package io.because.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class QueriesTest {
    @Test
    void recommendationsAreAConnectionWithScoresPartsAndReasons() {
        JsonNode page = Endpoint.data("""
                {recommendations(userId: "ann", first: 3, context: {device: TV, now: "2026-11-23T20:15:00+01:00"}) {
                  impressionId edges {cursor node {item {id}}}
                  nodes {impressionId rank score base interplay item {id title kind year genres}
                    parts {name score model version inputs {name score}}
                    reasons {__typename
                      ... on BecauseYouWatched {contribution text preference item {title}}
                      ... on BecauseOfFriends {contribution size friends {id sharesActivity}}
                      ... on BecauseOfGenre {contribution genre}
                      ... on BecauseOfPeopleLikeYou {contribution size}
                      ... on BecauseItIsPopular {contribution size}
                      ... on BecauseOfTheRest {contribution size}}}
                  pageInfo {hasNextPage hasPreviousPage startCursor endCursor}}}
                """).get("recommendations");
        JsonNode best = page.get("nodes").get(0);
        assertThat(texts(page.get("nodes"), "/item/id")).containsExactly("aliens", "heat", "thing");
        assertThat(best.at("/item").toString())
                .isEqualTo(
                        "{\"id\":\"aliens\",\"title\":\"Aliens\",\"kind\":\"MOVIE\",\"year\":1986,\"genres\":[\"horror\",\"drama\"]}");
        assertThat(best.get("rank").asInt()).isEqualTo(1);
        assertThat(best.get("impressionId")).isEqualTo(page.get("impressionId"));
        assertThat(texts(best.get("reasons"), "/__typename"))
                .contains("BecauseYouWatched", "BecauseOfFriends", "BecauseOfGenre");
        assertThat(sum(best.get("parts"), "score")).isCloseTo(best.get("score").asDouble(), offset(1e-6));
        assertThat(best.get("parts"))
                .allSatisfy(part -> assertThat(part.get("inputs")).isEmpty());
        assertThat(sum(best.get("reasons"), "contribution") + best.get("base").asDouble())
                .isCloseTo(best.get("score").asDouble(), offset(1e-6));
        assertThat(best.get("interplay").asDouble()).isZero(); // all its models just add up
        assertThat(page.at("/pageInfo/startCursor")).isEqualTo(page.at("/edges/0/cursor"));
        assertThat(page.at("/pageInfo/endCursor")).isEqualTo(page.at("/edges/2/cursor"));
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        String query = "query ($after: String) {recommendations(userId: \"ann\", first: 3, after: $after)"
                + " {nodes {rank item {id}} pageInfo {hasNextPage endCursor}}}";
        List<String> all = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        Map<String, String> variables = Map.of();
        boolean more = true;
        while (more) {
            JsonNode page = Endpoint.ask(query, variables).at("/data/recommendations");
            all.addAll(texts(page.get("nodes"), "/item/id"));
            page.get("nodes").forEach(node -> ranks.add(node.get("rank").asInt()));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            variables = Map.of("after", page.at("/pageInfo/endCursor").asString());
        }
        assertThat(all).containsExactly("aliens", "heat", "thing", "lost-2"); // not what she has seen
        assertThat(ranks).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aReasonTellsItsPathAndItsCounterfactualRank() {
        JsonNode heat = Endpoint.data("""
                {explain(userId: "ann", itemId: "heat") {rank
                  reasons {... on BecauseOfPeopleLikeYou {text size counterfactualRank
                    path {nodes {id kind label size} edges {from to type}}}}}}
                """).get("explain");
        JsonNode people = heat.at("/reasons/0");
        assertThat(heat.get("rank").asInt()).isEqualTo(2);
        assertThat(people.get("size").asInt()).isEqualTo(6);
        assertThat(people.get("counterfactualRank").asInt()).isEqualTo(4);
        assertThat(texts(people.at("/path/edges"), "/type")).containsExactly("LIKE_MINDED", "INTERACTED");
        assertThat(people.at("/path/nodes/1/kind").asString()).isEqualTo("PEOPLE");
        assertThat(people.get("text").asString()).contains("6 people");
    }

    @Test
    void onlyFriendsWhoShareAreNamed() {
        JsonNode reasons = Endpoint.data("""
                {explain(userId: "ann", itemId: "aliens") {reasons {... on BecauseOfFriends {size friends {id}}}}}
                """).at("/explain/reasons");
        assertThat(reasons.toString()).contains("{\"id\":\"bob\"}").doesNotContain("cid");
    }

    @Test
    void aUserOfWhomNothingIsKnownIsToldWhatIsPopular() {
        JsonNode first = Endpoint.data("""
                {recommendations(userId: "new", first: 1) {nodes {item {id} reasons {__typename}}}}
                """).at("/recommendations/nodes/0");
        assertThat(first.at("/item/id").asString()).isEqualTo("heat");
        assertThat(first.at("/reasons/0/__typename").asString()).isEqualTo("BecauseItIsPopular");
    }

    @Test
    void similarItemsComeNearestFirst() {
        JsonNode similar = Endpoint.data("{similarItems(itemId: \"alien\", first: 2) {score item {id}}}")
                .get("similarItems");
        assertThat(texts(similar, "/item/id")).containsExactly("aliens", "thing");
    }

    @Test
    void anEpisodeKnowsItsSeriesAndWhatFollows() {
        JsonNode pilot = Endpoint.data("""
                {items(search: "PILOT") {id series {title} season episode next {id next {id}}}}
                """).at("/items/0");
        assertThat(pilot.toString())
                .isEqualTo("{\"id\":\"lost-1\",\"series\":{\"title\":\"Lost\"},\"season\":1,\"episode\":1,"
                        + "\"next\":{\"id\":\"lost-2\",\"next\":null}}");
    }

    @Test
    void itemsAreFoundByTheirWordsInAnyOrderAndTheShortestTitleFirst() {
        assertThat(texts(Endpoint.data("{items(search: \"alien\") {id}}").get("items"), "/id"))
                .containsExactly("alien", "aliens");
        assertThat(texts(Endpoint.data("{items(search: \"rasa tab\") {id}}").get("items"), "/id"))
                .containsExactly("lost-2");
        assertThat(Endpoint.data("{items(search: \"nothing\") {id}}").get("items"))
                .isEmpty();
    }

    @Test
    void usersAreFoundByTheirIdAndByTheWordsOfTheirName() {
        assertThat(found("bo")).containsExactly("bob");
        assertThat(found("neil rob")).containsExactly("bob");
        assertThat(found("eil")).isEmpty();
    }

    private static List<String> found(String search) {
        return texts(Endpoint.data("{users(search: \"" + search + "\") {id}}").get("users"), "/id");
    }

    @Test
    void usersShowWhatTheyDid() {
        JsonNode users = Endpoint.data("""
                {users(search: "p", first: 2) {id friendCount interactionCount tastes(first: 1) {genre score}
                  recent {preference count lastAt item {title genres}}}}
                """).get("users");
        assertThat(texts(users, "/id")).containsExactly("p1", "p2");
        assertThat(users.get(0).toString())
                .isEqualTo(
                        "{\"id\":\"p1\",\"friendCount\":2,\"interactionCount\":3,"
                                + "\"tastes\":[{\"genre\":\"horror\",\"score\":0.6}],\"recent\":[{\"preference\":1.0,\"count\":2,"
                                + "\"lastAt\":\"2026-01-01T20:00:00Z\",\"item\":{\"title\":\"Alien\",\"genres\":[\"horror\"]}}]}");
    }

    @Test
    void modelsAreNamedWithTheTimeTheyWereFitted() {
        assertThat(Endpoint.data("{models {part model version weight fittedAt}}")
                        .at("/models/1")
                        .toString())
                .isEqualTo("{\"part\":\"friends\",\"model\":\"friends\",\"version\":\"1\",\"weight\":1.0,"
                        + "\"fittedAt\":\"2026-01-02T03:04:05Z\"}");
    }

    private static List<String> texts(JsonNode list, String pointer) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.at(pointer).asString()));
        return texts;
    }

    private static double sum(JsonNode list, String field) {
        double sum = 0;
        for (JsonNode node : list) {
            sum += node.get(field).asDouble();
        }
        return sum;
    }
}
