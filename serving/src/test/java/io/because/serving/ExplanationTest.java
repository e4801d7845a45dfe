package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.ItemId;
import io.because.domain.ItemKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
    /// `kernel[past][item]` of a, b, c, d: what a, b and c say of d.
    private static Part neighbours(float a, float b, float c) {
        return Models.part("neighbours", 2, new Models.History(new float[][] {
            {0, 0, 0, a}, {0, 0, 0, b}, {0, 0, 0, c}, {0, 0, 0, 0}
        }));
    }

    private static Part popularity(float... likes) {
        return Models.part("popularity", 0.5, new Models.Popularity(likes));
    }

    /// Ann liked a, b and c; each shares a genre with d.
    private static World world() {
        World world = new World().items("a", "b", "c", "d");
        List.of("a", "b", "c", "d").forEach(item -> world.genre(item, "Horror"));
        return world.likes("ann", "a", 1).likes("ann", "b", 0.5).likes("ann", "c", 0.25);
    }

    @Test
    void whatThePastGaveIsToldStrongestFirstAndTheRestSummedUp() {
        try (var bench = new Bench(world().state(neighbours(0.1f, 0.4f, 0.2f), popularity(0, 0, 0, 1)))) {
            Explanation why = bench.why("ann", "d", 2);
            // b: 2 * 0.5 * 0.4 = 0.4; a: 2 * 1 * 0.1 = 0.2; c: 2 * 0.25 * 0.2 = 0.1; popularity 0.5 * 1
            assertThat(texts(why))
                    .containsExactly("Because you watched b", "Because you watched a", "and one other thing you did");
            assertThat(contributions(why)).containsExactly(0.4, 0.2, 0.1);
            assertThat(why.base()).isCloseTo(0.5, within(1e-6));
            var first = (Reason.YouWatched) why.reasons().getFirst();
            assertThat(first.item()).isEqualTo(new ItemId("b"));
            assertThat(first.preference()).isEqualTo(0.5);
        }
    }

    @Test
    void withNoPlaceForReasonsAllCausesAreTheRest() {
        try (var bench = new Bench(world().state(neighbours(0.1f, 0.4f, 0.2f), popularity(0, 0, 0, 1)))) {
            Explanation why = bench.why("ann", "d", 0);
            assertThat(texts(why)).containsExactly("and 3 other things you did");
            assertThat(contributions(why).getFirst()).isCloseTo(0.7, within(1e-6));
        }
    }

    @Test
    void nobodyIsToldBecauseYouWatchedOfWhatTheyDislikedOrOfWhatSpeaksAgainst() {
        World world = world().likes("ann", "a", -1).likes("ann", "b", 0.05);
        try (var bench = new Bench(world.state(neighbours(-0.4f, 0.4f, -0.2f), popularity(0, 0, 0, 1)))) {
            Explanation why = bench.why("ann", "d", 5);
            // a: disliked, yet speaks for d (0.8); b: hardly liked (0.04); c: speaks against (-0.1)
            assertThat(why.reasons()).hasSize(1);
            assertThat(why.reasons().getFirst()).isInstanceOfSatisfying(Reason.TheRest.class, rest -> {
                assertThat(rest.size()).isEqualTo(3);
                assertThat(rest.contribution()).isCloseTo(0.74, within(1e-6));
            });
        }
    }

    @Test
    void aPastActionThatNothingConnectsToTheItemIsNotToldAlone() {
        World world = new World().items("a", "b", "c", "d").likes("ann", "a", 1);
        try (var bench = new Bench(world.state(neighbours(1, 0, 0)))) {
            assertThat(texts(bench.why("ann", "d", 5))).containsExactly("and one other thing you did");
        }
    }

    @Test
    void aPathGoesAlongASimilarEdgeInTheDirectionItHas() {
        try (var bench = new Bench(world().similar("d", "a", 0.9).state(neighbours(1, 0, 0)))) {
            Path path = bench.why("ann", "d", 1).reasons().getFirst().path();
            assertThat(path.nodes()).extracting(Path.Node::id).containsExactly("user:ann", "item:a", "item:d");
            assertThat(path.edges())
                    .containsExactly(
                            new Path.Edge("user:ann", "item:a", "INTERACTED"),
                            new Path.Edge("item:d", "item:a", "SIMILAR"));
        }
    }

    @Test
    void aPathGoesThroughThePeopleOfBothItemsWhenTheyAreFive() {
        World world = new World().items("a", "b", "c", "d").likes("ann", "a", 1);
        IntStream.range(0, 5).forEach(k -> world.likes("u" + k, "a", 1).likes("u" + k, "d", -1));
        try (var bench = new Bench(world.state(neighbours(1, 0, 0)))) {
            Path path = bench.why("ann", "d", 1).reasons().getFirst().path();
            assertThat(path.nodes()).contains(new Path.Node("people:2", Path.Kind.PEOPLE, "5 people", 5));
            assertThat(path.edges())
                    .containsExactly(
                            new Path.Edge("user:ann", "item:a", "INTERACTED"),
                            new Path.Edge("people:2", "item:a", "INTERACTED"),
                            new Path.Edge("people:2", "item:d", "INTERACTED"));
        }
    }

    @Test
    void fourPeopleAreNoGroup() {
        World world = new World().items("a", "b", "c", "d").likes("ann", "a", 1);
        IntStream.range(0, 4).forEach(k -> world.likes("u" + k, "a", 1).likes("u" + k, "d", 1));
        try (var bench = new Bench(world.state(neighbours(1, 0, 0)))) {
            assertThat(bench.why("ann", "d", 1).reasons()).hasOnlyElementsOfType(Reason.TheRest.class);
        }
    }

    @Test
    void aGenreIsToldWithItsPath() {
        World world = world().prefers("ann", "Horror", 0.5).prefers("ann", "Comedy", 0.4);
        try (var bench = new Bench(world.state(Models.part("genre", 2, new Models.Genres())))) {
            Explanation why = bench.why("ann", "d", 5);
            assertThat(texts(why)).containsExactly("Because you like Horror");
            assertThat(contributions(why)).containsExactly(1.0);
            assertThat(why.reasons().getFirst().path().edges())
                    .containsExactly(
                            new Path.Edge("user:ann", "genre:Horror", "PREFERS"),
                            new Path.Edge("item:d", "genre:Horror", "HAS_GENRE"));
        }
    }

    @Test
    void popularityIsAReasonOnlyWhenThereIsNoOther() {
        World world = world().users("new");
        IntStream.range(0, 7).forEach(k -> world.likes("u" + k, "d", 1));
        world.likes("u7", "d", -1); // does not like it
        try (var bench = new Bench(world.state(neighbours(1, 0, 0), popularity(0, 0, 0, 1)))) {
            Explanation cold = bench.why("new", "d", 5);
            assertThat(texts(cold)).containsExactly("Popular now: 7 people liked it");
            assertThat(contributions(cold)).containsExactly(0.5);
            assertThat(cold.base()).isZero();
            assertThat(bench.recommender.counterfactualRank(
                            bench.explain("new", "d"), cold.reasons().getFirst()))
                    .isEmpty();
            Explanation warm = bench.why("ann", "d", 5);
            assertThat(texts(warm)).containsExactly("Because you watched a");
            assertThat(warm.base()).isEqualTo(0.5);
        }
    }

    @Test
    void whatFewLikedIsNotCalledPopular() {
        World world = world().users("new");
        IntStream.range(0, 4).forEach(k -> world.likes("u" + k, "d", 1));
        try (var bench = new Bench(world.state(popularity(0, 0, 0, 1)))) {
            assertThat(bench.why("new", "d", 5)).isEqualTo(new Explanation(0.5, List.of()));
        }
    }

    @Test
    void fivePeopleOfTheSameTasteAreAGroupAndFourAreBase() {
        World world = world().items("e");
        IntStream.range(0, 5).forEach(k -> world.likes("u" + k, "d", 1).likeMinded("ann", "u" + k, 0.5));
        IntStream.range(0, 4).forEach(k -> world.likes("u" + k, "e", 1));
        try (var bench = new Bench(world.state(Models.part("people", 1, new Models.People())))) {
            Explanation five = bench.why("ann", "d", 5);
            assertThat(texts(five)).containsExactly("5 people with your taste liked it");
            assertThat(contributions(five)).containsExactly(2.5);
            assertThat(five.base()).isZero();
            assertThat(bench.why("ann", "e", 5)).isEqualTo(new Explanation(2.0, List.of()));
        }
    }

    @Test
    void theRankWithoutAReasonIsTheRankOnTheSamePathWithoutItsCause() {
        float[][] kernel = {{0, 0, 1, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        World world = new World().items("a", "b", "c", "d").likes("ann", "a", 1).similar("a", "c", 1);
        var state = world.state(
                Models.part("neighbours", 1, new Models.History(kernel)), popularity(0.1f, 0.8f, 0.3f, 0.6f));
        try (var bench = new Bench(state)) {
            Recommendation shown = bench.page("ann", 1).items().getFirst();
            assertThat(shown.item()).isEqualTo(new ItemId("c"));
            Reason reason = bench.recommender
                    .explanations(List.of(shown), 1)
                    .getFirst()
                    .reasons()
                    .getFirst();
            assertThat(bench.recommender.counterfactualRank(shown, reason)).hasValue(3); // behind b and d
        }
    }

    @Test
    void causesThatInteractAreDeletedTogetherToSayWhatTheyGiveTogether() {
        float[][] kernel = {{0, 0, 0, 3}, {0, 0, 0, 6}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        var state = world().state(Models.part("mean", 1, new Models.MeanOfHistory(kernel)));
        try (var bench = new Bench(state)) {
            // score (3 * 1 + 6 * 0.5 + 0 * 0.25) / 3 = 2; without all three it is 0
            Explanation why = bench.why("ann", "d", 0);
            assertThat(contributions(why)).containsExactly(2.0);
            assertThat(why.base()).isZero();
            assertThat(bench.interplay("ann", "d", why)).isZero();
        }
    }

    @Test
    void whatCausesGiveOnlyTogetherIsToldBesideWhatEachGivesAlone() {
        float[][] kernel = {{0, 0, 0, 3}, {0, 0, 0, 6}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        var state = world().state(Models.part("mean", 1, new Models.MeanOfHistory(kernel)), popularity(0, 0, 0, 1));
        try (var bench = new Bench(state)) {
            // the mean is 2; without a 1.5, without b 1.5, without c 3, without all three 0; popularity gives 0.5
            Explanation why = bench.why("ann", "d", 5);
            assertThat(contributions(why)).containsExactly(0.5, 0.5, -1.0);
            assertThat(why.base()).isEqualTo(2.5);
            assertThat(bench.interplay("ann", "d", why)).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}: {1} / {2}")
    @CsvSource({
        "MOVIE,Because you watched a,Weil du a gesehen hast",
        "EPISODE,Because you watched a,Weil du a gesehen hast",
        "TRACK,Because you listened to a,Weil du a gehört hast",
        "ARTICLE,Because you read a,Weil du a gelesen hast",
        "PRODUCT,Because you bought a,Weil du a gekauft hast",
        "PLACE,Because you visited a,Weil du a besucht hast"
    })
    void theVerbFollowsTheKindOfTheItem(ItemKind kind, String english, String german) {
        try (var bench = new Bench(world().items(kind, "a").state(neighbours(1, 0, 0)))) {
            Reason reason = bench.why("ann", "d", 1).reasons().getFirst();
            assertThat(reason.text(Locale.ENGLISH)).isEqualTo(english);
            assertThat(reason.text(Locale.GERMANY)).isEqualTo(german);
            assertThat(reason.text(Locale.JAPANESE)).isEqualTo(english);
        }
    }

    private static List<String> texts(Explanation why) {
        return why.reasons().stream().map(reason -> reason.text(Locale.ENGLISH)).toList();
    }

    /// To six digits: the rankers count in single precision.
    private static List<Double> contributions(Explanation why) {
        return why.reasons().stream()
                .map(reason -> Math.round(reason.contribution() * 1e6) / 1e6)
                .toList();
    }
}
