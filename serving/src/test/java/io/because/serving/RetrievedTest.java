package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.LiveGraph;
import io.because.linear.ItemFactors;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetrievedTest {
    private static final int ITEMS = 2000;
    private static final int USERS = 40;
    private static final int RANK = 16;

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

    private ServingState large() {
        return new ServingState(new LiveGraph(world.snapshot()), List.of(tower), null, null, ITEMS - 1);
    }

    private ServingState usual() {
        return new ServingState(new LiveGraph(world.snapshot()), List.of(tower), null, null, ITEMS);
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
        try (var exact = new Bench(usual());
                var index = new Bench(large())) {
            Recommendation shown = index.page("u1", 1).items().getFirst();
            Recommendation same = exact.explain("u1", shown.item().value());
            assertThat(shown.score()).isCloseTo(same.score(), within(1e-5));
            Explanation why = index.recommender.explanations(List.of(shown), 3).getFirst();
            Explanation expected =
                    exact.recommender.explanations(List.of(same), 3).getFirst();
            assertThat(why.reasons()).hasSameSizeAs(expected.reasons()).isNotEmpty();
            Reason reason = why.reasons().getFirst();
            assertThat(reason.contribution())
                    .isCloseTo(expected.reasons().getFirst().contribution(), within(1e-5));
            assertThat(index.recommender.counterfactualRank(shown, reason))
                    .isEqualTo(exact.recommender.counterfactualRank(
                            same, expected.reasons().getFirst()));
        }
    }

    @Test
    void nothingIsFoundForWhomTheModelKnowsNothingOf() {
        ItemFactors plain = new ItemFactors(factors(new Random(5)).byItem(), RANK, new float[ITEMS]);
        Part unbiased = Models.part("tower", 1, new Models.Tower(plain, scoredAll));
        var state = new ServingState(new LiveGraph(world.snapshot()), List.of(unbiased), null, null, 10);
        try (var bench = new Bench(state)) {
            assertThat(bench.items("new")).isEmpty();
        }
    }

    @Test
    void aModelWithoutVectorsNeedsNoIndex() {
        ItemFactors nothing = new ItemFactors(new float[ITEMS * RANK], RANK, new float[ITEMS]);
        Part mute = Models.part("tower", 1, new Models.Tower(nothing, scoredAll));
        var state = new ServingState(new LiveGraph(world.snapshot()), List.of(mute), null, null, 10);
        try (var bench = new Bench(state)) {
            assertThat(bench.items("u1")).isEmpty();
        }
    }
}
