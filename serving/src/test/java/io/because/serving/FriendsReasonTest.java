package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FriendsReasonTest {
    private static final Part FRIENDS = Models.part("friends", 1, new Models.Friends());

    private static World friends(int sharing, int silent) {
        World world = new World().items("film", "other").users("ann");
        for (int k = 0; k < sharing; k++) {
            world.friends("ann", "open" + k).likes("open" + k, "film", 1).shares("open" + k);
        }
        for (int k = 0; k < silent; k++) {
            world.friends("ann", "silent" + k).likes("silent" + k, "film", 1);
        }
        return world;
    }

    private static Explanation why(World world) {
        try (var bench = new Bench(world.state(FRIENDS))) {
            return bench.why("ann", "film", 5);
        }
    }

    private static String text(Explanation why) {
        return why.reasons().getFirst().text(Locale.ENGLISH);
    }

    @Test
    void friendsWhoShareAreNamedAndWhatTheyGiveIsOneReason() {
        Explanation why = why(friends(3, 0));
        assertThat(why.reasons()).singleElement().isInstanceOfSatisfying(Reason.Friends.class, reason -> {
            assertThat(reason.size()).isEqualTo(3);
            assertThat(reason.named())
                    .extracting(friend -> friend.id().value())
                    .containsExactly("open0", "open1", "open2");
            assertThat(reason.contribution()).isEqualTo(3);
            assertThat(reason.text(Locale.ENGLISH)).isEqualTo("Because open0 and 2 other friends liked it");
        });
        assertThat(why.base()).isZero();
    }

    @Test
    void oneAndTwoFriendsAreAllNamed() {
        assertThat(text(why(friends(1, 0)))).isEqualTo("Because open0 liked it");
        assertThat(text(why(friends(2, 0)))).isEqualTo("Because open0 and open1 liked it");
    }

    @Test
    void fourFriendsWhoDoNotShareAreNotEvenCounted() {
        Explanation why = why(friends(1, 4));
        assertThat(text(why)).isEqualTo("Because open0 liked it");
        assertThat(why.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.contribution()).isEqualTo(1);
            assertThat(reason.path().nodes())
                    .extracting(Path.Node::id)
                    .containsExactly("user:ann", "user:open0", "item:film");
        });
        assertThat(why.base()).isEqualTo(4);
        assertThat(why(friends(0, 4))).isEqualTo(new Explanation(4, List.of()));
    }

    @Test
    void fiveFriendsWhoDoNotShareAreANumber() {
        Explanation why = why(friends(1, 5));
        assertThat(text(why)).isEqualTo("Because open0 and 5 other friends liked it");
        assertThat(why.base()).isZero();
        assertThat(why.reasons().getFirst().path().nodes())
                .extracting(Path.Node::label)
                .containsExactly("ann", "open0", "film", "5 people");
        assertThat(text(why(friends(0, 5)))).isEqualTo("Because 5 of your friends liked it");
    }

    @Test
    void whenOnlyFriendsOfFriendsLikedItTheTextSaysSo() {
        Explanation why = why(strangersBehind("open", 5).shares("open"));
        assertThat(text(why)).isEqualTo("Because 5 friends of your friends liked it");
        assertThat(why.reasons()).singleElement().isInstanceOfSatisfying(Reason.Friends.class, reason -> {
            assertThat(reason.named()).isEmpty();
            assertThat(reason.size()).isEqualTo(1);
            assertThat(reason.contribution()).isCloseTo(0.5, within(1e-9));
            assertThat(reason.path().edges())
                    .containsExactly(
                            new Path.Edge("user:ann", "user:open", "FRIEND"),
                            new Path.Edge("user:open", "people:1", "FRIEND"),
                            new Path.Edge("people:1", "item:film", "INTERACTED"));
        });
    }

    @Test
    void friendsOfASilentFriendStayInTheBase() {
        assertThat(why(strangersBehind("silent", 5)).reasons()).isEmpty();
    }

    @Test
    void fewFriendsOfAFriendAreNoGroup() {
        Explanation why = why(strangersBehind("open", 4).shares("open"));
        assertThat(why.reasons()).singleElement().isInstanceOf(Reason.TheRest.class);
        assertThat(text(why)).isEqualTo("and one other reason");
        assertThat(why.reasons().getFirst().path().edges())
                .containsExactly(new Path.Edge("user:ann", "user:open", "FRIEND"));
    }

    private static World strangersBehind(String friend, int strangers) {
        World world = new World().items("film", "other").friends("ann", friend);
        IntStream.range(0, strangers)
                .forEach(k -> world.friends(friend, "stranger" + k).likes("stranger" + k, "film", 1));
        return world;
    }

    @Test
    void theUserIsNoFriendOfTheirFriends() {
        World world = new World()
                .items("film", "other")
                .friends("ann", "open")
                .likes("ann", "film", 1)
                .shares("open");
        assertThat(why(world)).isEqualTo(new Explanation(0, List.of()));
    }

    @Test
    void aSharingFriendWhoDislikedItIsOnlyPartOfTheRest() {
        Explanation why = why(friends(2, 0).likes("open1", "film", -0.5));
        assertThat(text(why)).isEqualTo("Because open0 liked it");
        assertThat(why.reasons().getLast().contribution()).isEqualTo(-0.5);
        assertThat(why.base()).isZero();
    }
}
