package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.LiveGraph;
import io.because.linear.ItemFactors;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetrievedTest {
    private static final int ITEMS = 2000;
    private static final int USERS = 40;
    private static final int RANK = 16;
    private static final int NOMINATED = RecommenderParams.DEFAULT.favourites();

    private final AtomicInteger scoredAll = new AtomicInteger();
    private final World world = world();
    private final Part tower = Models.part("tower", 1, new Models.Tower(factors(new Random(5)), scoredAll));

    private static World world() {
        World world = new World();
        Random random = new Random(3);
        for (int item = 0; item < ITEMS; item++) {
            world.items(id(item));
        }
        for (int user = 0; user < USERS; user++) {
            for (int k = 0; k < 5; k++) {
                world.likes("u" + user, id(random.nextInt(ITEMS)), 1);
            }
        }
        return world.users("new");
    }

    private static String id(int item) {
        return "i" + (10_000 + item);
    }

    private static ItemFactors factors(Random random) {
        float[] vectors = new float[ITEMS * RANK];
        float[] offsets = new float[ITEMS];
        for (int k = 0; k < vectors.length; k++) {
            vectors[k] = (float) random.nextGaussian();
        }
        for (int item = 0; item < ITEMS; item++) {
            offsets[item] = item % 2 == 0 ? 0 : (float) random.nextGaussian();
        }
        return new ItemFactors(vectors, RANK, offsets);
    }

    private ServingState state(Part part, ItemIndexes indexes) {
        return new ServingState(new LiveGraph(world.snapshot()), List.of(part), null, null, indexes);
    }

    private ServingState large() {
        return state(tower, new ItemIndexes(ITEMS - 1, Runnable::run));
    }

    private ServingState usual() {
        return state(tower, new ItemIndexes(ITEMS, Runnable::run));
    }

    @Test
    void theIndexFindsWhatScoringAllFindsWithoutScoringAll() {
        try (var exact = new Bench(usual());
                var index = new Bench(large())) {
            int same = 0;
            for (int user = 0; user < USERS; user++) {
                scoredAll.set(0);
                List<String> found = index.items("u" + user);
                assertThat(scoredAll).hasValue(0);
                List<String> best = exact.items("u" + user);
                assertThat(scoredAll).hasPositiveValue();
                same += (int) best.stream().filter(found::contains).count();
                assertThat(found).hasSameSizeAs(best);
            }
            assertThat((double) same / USERS)
                    .isGreaterThan(0.99 * exact.items("u0").size());
        }
    }

    @Test
    void scoresReasonsAndWhatIfNotAreThoseOfTheModel() {
        int candidates = 0;
        try (var exact = new Bench(usual());
                var index = new Bench(large())) {
            for (int user = 0; user < USERS; user++) {
                Recommendation shown = index.page("u" + user, 1).items().getFirst();
                Recommendation same = exact.explain("u" + user, shown.item().value());
                assertThat(shown.score()).isCloseTo(same.score(), within(1e-5));
                List<Reason> reasons = reasons(index, shown);
                List<Reason> expected = reasons(exact, same);
                assertThat(reasons).hasSameSizeAs(expected).isNotEmpty();
                for (int k = 0; k < reasons.size(); k++) {
                    assertThat(reasons.get(k).contribution())
                            .isCloseTo(expected.get(k).contribution(), within(1e-5));
                    OptionalInt rank = index.recommender.counterfactualRank(shown, reasons.get(k));
                    OptionalInt other = exact.recommender.counterfactualRank(same, expected.get(k));
                    if (other.isPresent()) {
                        candidates++;
                        int place = other.getAsInt();
                        int missed = 1 + place / 20; // of the items before, the index may miss some
                        if (place + missed <= NOMINATED) { // near the list's end also the item itself
                            assertThat(rank).isPresent();
                        }
                        rank.ifPresent(found -> assertThat(found).isBetween(place - missed, place));
                    }
                }
            }
        }
        assertThat(candidates)
                .as("reasons without which the item is still a candidate")
                .isGreaterThan(USERS / 4);
    }

    private static List<Reason> reasons(Bench bench, Recommendation shown) {
        return bench.recommender.explanations(List.of(shown), 3).getFirst().reasons();
    }

    @Test
    void nothingIsFoundForWhomTheModelKnowsNothingOf() {
        ItemFactors plain = new ItemFactors(factors(new Random(5)).byItem(), RANK, new float[ITEMS]);
        Part unbiased = Models.part("tower", 1, new Models.Tower(plain, scoredAll));
        try (var bench = new Bench(state(unbiased, new ItemIndexes(10, Runnable::run)))) {
            assertThat(bench.items("new")).isEmpty();
        }
    }

    @Test
    void aModelWithoutVectorsNeedsNoIndex() {
        ItemFactors nothing = new ItemFactors(new float[ITEMS * RANK], RANK, new float[ITEMS]);
        Part mute = Models.part("tower", 1, new Models.Tower(nothing, scoredAll));
        try (var bench = new Bench(state(mute, new ItemIndexes(10, Runnable::run)))) {
            assertThat(bench.items("u1")).isEmpty();
        }
    }

    @Test
    void untilTheIndexIsThereAllItemsAreScored() {
        List<Runnable> waiting = new ArrayList<>();
        var indexes = new ItemIndexes(ITEMS - 1, waiting::add);
        try (var bench = new Bench(state(tower, indexes));
                var exact = new Bench(usual())) {
            assertThat(bench.items("u1")).isEqualTo(exact.items("u1"));
            assertThat(scoredAll).hasPositiveValue();
            waiting.forEach(Runnable::run);
            scoredAll.set(0);
            assertThat(bench.items("u1")).hasSameSizeAs(exact.items("u1"));
        }
    }

    @Test
    void anIndexIsBuiltOnceForAVersionAndForgottenWithIt() {
        List<Runnable> built = new ArrayList<>();
        var indexes = new ItemIndexes(ITEMS - 1, task -> {
            built.add(task);
            task.run();
        });
        state(tower, indexes);
        state(tower, indexes);
        assertThat(built).hasSize(1);
        state(Models.part("popularity", 1, new Models.Popularity(new float[ITEMS])), indexes);
        state(tower, indexes);
        assertThat(built).hasSize(2);
    }

    /// Two items that the model does not know, one of them liked, and somebody who came after it.
    @Test
    void whoAndWhatCameLaterDoNoHarm() {
        world.items("later", "later still").likes("newcomer", "later", 1).likes("newcomer", id(7), 1);
        try (var bench = new Bench(large())) {
            List<String> found = bench.items("newcomer");
            assertThat(found).isNotEmpty().doesNotContain("later", "later still", id(7));
            assertThat(bench.explain("newcomer", "later still").score()).isZero();
        }
    }
}
