package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Context;
import io.because.domain.ItemId;
import io.because.domain.UnknownIdException;
import io.because.domain.UserId;
import io.because.graph.EmbeddingTable;
import io.because.graph.LiveGraph;
import io.because.model.FeatureShare;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommenderTest {
    // kernel[past][item] of the four items a, b, c, d
    private static final Models.History TASTE =
            new Models.History(new float[][] {{0, 0.5f, 0.25f, 0}, {0, 0, 0.5f, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}});
    private static final Part NEIGHBOURS = Models.part("neighbours", 2, TASTE);
    private static final Part POPULARITY = Models.part("popularity", 0.1, new Models.Popularity(1, 0.1f, 0.2f, 0.3f));

    private static World world() {
        return new World().items("a", "b", "c", "d").likes("ann", "a", 1).users("new");
    }

    private static ServingState state() {
        return world().state(NEIGHBOURS, POPULARITY);
    }

    @Test
    void whatTheUserHasSeenIsNotRecommendedAndTheRestIsRankedByTheSumOfTheParts() {
        try (var bench = new Bench(state())) {
            Page page = bench.page("ann", 10);
            assertThat(Bench.items(page)).containsExactly("b", "c", "d");
            assertThat(page.items()).extracting(Recommendation::rank).containsExactly(1, 2, 3);
            assertThat(page.items().getFirst().score()).isCloseTo(2 * 0.5 + 0.1 * 0.1, within(1e-7));
        }
    }

    @Test
    void aPartThatHasNothingToSayOfAnItemIsAbsent() {
        try (var bench = new Bench(state())) {
            assertThat(bench.page("ann", 10).items())
                    .extracting(
                            item -> item.parts().stream().map(ScorePart::name).toList())
                    .containsExactly(
                            List.of("neighbours", "popularity"),
                            List.of("neighbours", "popularity"),
                            List.of("popularity"));
        }
    }

    @Test
    void whatIsHiddenOrUnavailableIsNotRecommended() {
        World world = world().likes("ann", "b", -1).unavailable("c");
        try (var bench = new Bench(world.state(NEIGHBOURS, POPULARITY))) {
            assertThat(bench.items("ann")).containsExactly("d");
            assertThat(bench.explain("ann", "c").rank()).isNull();
            assertThat(bench.explain("ann", "b").rank()).isNull();
        }
    }

    @Test
    void aUserOfWhomNothingIsKnownGetsWhatIsPopular() {
        try (var bench = new Bench(state())) {
            assertThat(bench.items("new")).containsExactly("a", "d", "c", "b");
        }
    }

    @Test
    void equalScoresAreOrderedByTheLowerIndex() {
        World world = new World().items("z", "y", "x").users("new");
        try (var bench = new Bench(world.state(Models.part("popularity", 1, new Models.Popularity(1, 2, 1))))) {
            assertThat(bench.items("new")).containsExactly("y", "z", "x");
            assertThat(bench.explain("new", "x").rank()).isEqualTo(3);
        }
    }

    @Test
    void similarItemsOfWhatWasLikedLastAreCandidatesThoughNoPartNamesThem() {
        World world = new World().items("a", "b", "c").likes("ann", "a", 1).similar("a", "c", 0.9);
        Part dumb = Models.part("popularity", 1, new Models.Popularity(0, 0, 0));
        try (var bench = new Bench(world.state(dumb))) {
            assertThat(bench.items("ann")).containsExactly("c");
        }
    }

    @Test
    void whatFriendsAndTheirFriendsLikedIsACandidate() {
        World world = new World()
                .items("a", "b", "c")
                .friends("ann", "bob")
                .friends("bob", "cyd")
                .likes("bob", "a", 1)
                .likes("bob", "b", -1)
                .likes("cyd", "c", 1);
        Part dumb = Models.part("popularity", 1, new Models.Popularity(0, 0, 0));
        try (var bench = new Bench(world.state(dumb))) {
            assertThat(bench.items("ann")).containsExactly("a", "c");
        }
    }

    @Test
    void explainTellsTheRankAndScoreOfThePageForEveryItem() {
        try (var bench = new Bench(state())) {
            for (Recommendation shown : bench.page("ann", 10).items()) {
                Recommendation asked = bench.explain("ann", shown.item().value());
                assertThat(asked.rank()).isEqualTo(shown.rank());
                assertThat(asked.score()).isEqualTo(shown.score());
                assertThat(asked.parts()).isEqualTo(shown.parts());
            }
            assertThat(bench.explain("ann", "a").rank()).isNull();
        }
    }

    @Test
    void anUnknownIdIsNamedWithItsArgument() {
        try (var bench = new Bench(state())) {
            assertThatThrownBy(() -> bench.page("nobody", 10))
                    .isInstanceOfSatisfying(
                            UnknownIdException.class,
                            e -> assertThat(e.argument()).isEqualTo("userId"));
            assertThatThrownBy(() -> bench.explain("ann", "nothing"))
                    .isInstanceOfSatisfying(
                            UnknownIdException.class,
                            e -> assertThat(e.argument()).isEqualTo("itemId"));
            assertThatThrownBy(() -> bench.recommender.similarItems(new ItemId("nothing"), 3))
                    .isInstanceOf(UnknownIdException.class);
        }
    }

    @ParameterizedTest(name = "first={0}")
    @ValueSource(ints = {-1, 0, 101})
    void aBadLengthIsRefusedByName(int first) {
        try (var bench = new Bench(state())) {
            assertThatThrownBy(() -> bench.page("ann", first))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("first ");
        }
    }

    @Test
    void theModelsBehindThePartsAreNamed() {
        try (var bench = new Bench(state())) {
            assertThat(bench.recommender.models())
                    .containsExactly(
                            new PartModel("neighbours", "history", "1", 2, Models.FITTED_AT),
                            new PartModel("popularity", "popularity", "1", 0.1, Models.FITTED_AT));
        }
    }

    @Test
    void similarItemsFollowTheEdgesWhereThereAreNoVectors() {
        World world = world().similar("a", "b", 0.5)
                .similar("a", "c", 0.75)
                .similar("a", "d", 0.9)
                .unavailable("d");
        try (var bench = new Bench(world.state(POPULARITY))) {
            assertThat(similar(bench, 5)).containsExactly("c", "b");
            assertThat(similar(bench, 1)).containsExactly("c");
        }
    }

    @Test
    void similarItemsAreThoseOfTheLargestCosine() {
        var vectors = new EmbeddingTable("fastrp", 2, new float[] {1, 0, 3, 4, 10, 0.5f, 0, 0});
        var state = new ServingState(new LiveGraph(world().snapshot()), List.of(POPULARITY), vectors);
        try (var bench = new Bench(state)) {
            assertThat(similar(bench, 5)).containsExactly("c", "b"); // d has no vector
            assertThat(bench.recommender
                            .similarItems(new ItemId("a"), 5)
                            .getLast()
                            .score())
                    .isCloseTo(0.6, within(1e-6));
        }
    }

    private static List<String> similar(Bench bench, int first) {
        return bench.recommender.similarItems(new ItemId("a"), first).stream()
                .map(similar -> similar.item().value())
                .toList();
    }

    @Test
    void everyPageIsAnImpressionWithTheSlotsThatWereShown() {
        try (var bench = new Bench(state())) {
            Page first = bench.page("ann", 2);
            Page second = next(bench, first, 2);
            assertThat(bench.logged())
                    .extracting(Impression::id)
                    .containsExactly(first.impressionId(), second.impressionId());
            assertThat(first.items()).extracting(Recommendation::impressionId).containsOnly(first.impressionId());
            Impression.Slot slot = bench.logged().getLast().shown().getFirst();
            assertThat(slot.item()).isEqualTo(new ItemId("d"));
            assertThat(slot.decision().slot()).isEqualTo(2);
            assertThat(slot.decision().policy()).isEqualTo("greedy");
            assertThat(slot.decision().propensity()).isEqualTo(1);
            assertThat(bench.logged().getLast().made().version()).isEqualTo("neighbours:1,popularity:1");
        }
    }

    private static Page next(Bench bench, Page page, int first) {
        @Nullable String after = page.cursors().getLast();
        return bench.recommender.recommend(new UserId("ann"), first, after, Context.NONE);
    }

    @Test
    void theInputsOfANetworkAreToldWithThePartsWeight() {
        Part network = Models.part("network", 2, new Models.Network());
        try (var bench = new Bench(world().state(network, POPULARITY))) {
            Recommendation shown = bench.explain("ann", "c");
            assertThat(bench.inputs(shown, "network")).containsExactly(new FeatureShare("item", 2 * 2));
            assertThat(bench.inputs(shown, "popularity")).isEmpty();
        }
    }

    @Test
    void whatReRanksIsAskedOnlyAboutCandidates() {
        var asked = new TreeSet<Integer>();
        Part rerank = Models.part("rerank", 1, new Models.Rerank(asked));
        try (var bench = new Bench(world().state(NEIGHBOURS, rerank))) {
            assertThat(bench.items("ann")).containsExactly("c", "b");
            assertThat(asked).containsExactly(1, 2);
        }
    }

    @Test
    void whatReRanksIsAskedAboutAnItemThatIsNoCandidate() {
        Part rerank = Models.part("rerank", 2, new Models.Rerank(new TreeSet<>()));
        try (var bench = new Bench(world().state(NEIGHBOURS, rerank))) {
            Recommendation explained = bench.explain("ann", "d");
            assertThat(explained.rank()).isNull();
            assertThat(explained.score()).isEqualTo(2 * 3);
        }
    }
}
