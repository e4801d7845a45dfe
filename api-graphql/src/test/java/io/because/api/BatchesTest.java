package io.because.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {
    @ParameterizedTest(name = "{0} users")
    @ValueSource(ints = {1, 3, 9})
    void allUsersOfALevelAreOneRead(int users) {
        assertThat(readsOf("{users(first: " + users
                        + ") {id friendCount interactionCount recent {count} tastes {genre}}}"))
                .isEqualTo(2); // the users, what they did
    }

    @ParameterizedTest(name = "{0} items")
    @ValueSource(ints = {1, 2, 4})
    void textsAreOneReadForEachLevelOfTheAnswer(int items) {
        assertThat(readsOf("{recommendations(userId: \"ann\", first: " + items
                        + ") {nodes {item {text} reasons {... on BecauseYouWatched {item {text series {text}}}}}}}"))
                .isBetween(1, 3);
    }

    @Test
    void whatAPageShowsNeedsNoRead() {
        assertThat(readsOf("""
                {recommendations(userId: "ann") {nodes {
                    item {id title kind year genres season episode series {title} next {title}}
                    parts {score} base reasons {... on BecauseYouWatched {text item {title genres}}
                      ... on BecauseOfFriends {friends {id sharesActivity}}}}}
                 similarItems(itemId: "alien") {item {title}} items(search: "a") {title}}
                """)).isZero();
    }

    private static int readsOf(String query) {
        int before = Endpoint.STORE.reads.get();
        Endpoint.data(query);
        return Endpoint.STORE.reads.get() - before;
    }
}
