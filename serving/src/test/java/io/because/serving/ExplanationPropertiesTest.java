package io.because.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.LiveGraph;
import io.because.graph.Snapshot;
import io.because.model.Cause;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of every explanation, on random worlds in which all kinds of causes occur.
class ExplanationPropertiesTest {
    private static final int USERS = 40;
    private static final int ITEMS = 30;
    private static final int GENRES = 4;
    private static final int REASONS = 3;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void contributionsAndBaseSumToTheScore(long seed) {
        try (var bench = bench(seed, world(seed))) {
            for (Recommendation shown : bench.page("u0", 20).items()) {
                Explanation why = why(bench, shown);
                double sum = why.base()
                        + why.reasons().stream()
                                .mapToDouble(Reason::contribution)
                                .sum();
                assertThat(sum).isCloseTo(shown.score(), within(1e-6 * Math.max(1, Math.abs(shown.score()))));
                assertThat(shown.parts().stream().mapToDouble(ScorePart::score).sum())
                        .isCloseTo(shown.score(), within(1e-9));
            }
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void deletingTheCausesFromTheDatabaseGivesTheScoreAndRankThatWereForetold(long seed) {
        World before = world(seed);
        Snapshot indices = before.snapshot();
        try (var bench = bench(seed, before)) {
            for (Recommendation shown : bench.page("u0", 6).items()) {
                for (Reason reason : why(bench, shown).reasons()) {
                    if (!reason.ground().causes().isEmpty()) {
                        World after = world(seed);
                        reason.ground().causes().forEach(cause -> after.delete("u0", cause, indices));
                        OptionalInt foretold = bench.recommender.counterfactualRank(shown, reason);
                        requireForetold(seed, after, shown, reason, foretold);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void deletingAllToldCausesFromTheDatabaseTakesWhatTheyGiveAloneAndTogether(long seed) {
        World before = world(seed);
        Snapshot indices = before.snapshot();
        try (var bench = bench(seed, before)) {
            for (Recommendation shown : bench.page("u0", 6).items()) {
                Explanation why = why(bench, shown);
                World after = world(seed);
                double told = bench.recommender.interplay(shown, why);
                for (Reason reason : why.reasons()) {
                    List<Cause> causes = reason.ground().causes();
                    told += causes.isEmpty() ? 0 : reason.contribution();
                    causes.forEach(cause -> after.delete("u0", cause, indices));
                }
                try (var fresh = bench(seed, after)) {
                    Recommendation real = fresh.explain("u0", shown.item().value());
                    assertThat(shown.score() - told).isCloseTo(real.score(), within(1e-5));
                }
            }
        }
    }

    private static void requireForetold(
            long seed, World after, Recommendation shown, Reason reason, OptionalInt foretold) {
        try (var fresh = bench(seed, after)) {
            Recommendation real = fresh.explain("u0", shown.item().value());
            assertThat(real.rank()).isEqualTo(foretold.isPresent() ? foretold.getAsInt() : null);
            assertThat(shown.score() - reason.contribution()).isCloseTo(real.score(), within(1e-5));
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void whoDoesNotShareIsNeverNamedAndNoGroupIsUnderFive(long seed) {
        World world = world(seed);
        try (var bench = bench(seed, world)) {
            for (Recommendation shown : bench.page("u0", 20).items()) {
                for (Reason reason : why(bench, shown).reasons()) {
                    for (Path.Node node : reason.path().nodes()) {
                        requirePrivate(world, node);
                    }
                    if (reason instanceof Reason.Friends friends) {
                        assertThat(friends.named())
                                .allMatch(user -> world.hasSharing(user.id().value()));
                    }
                    for (String word : reason.text(Locale.ENGLISH).split(" ", -1)) {
                        assertThat(word.matches("u\\d+") && !world.hasSharing(word))
                                .isFalse();
                    }
                }
            }
        }
    }

    private static void requirePrivate(World world, Path.Node node) {
        switch (node.kind()) {
            case USER ->
                assertThat(node.label().equals("u0") || world.hasSharing(node.label()))
                        .as(node.label())
                        .isTrue();
            case PEOPLE -> assertThat(node.size()).isGreaterThanOrEqualTo(Crowd.SMALLEST_GROUP);
            case ITEMS -> assertThat(node.size()).isGreaterThan(1);
            case ITEM, GENRE -> assertThat(node.size()).isNull();
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void everyEdgeBetweenNamedNodesIsInTheGraphAndEveryNodeIdIsUnique(long seed) {
        World world = world(seed);
        try (var bench = bench(seed, world)) {
            for (Recommendation shown : bench.page("u0", 20).items()) {
                for (Reason reason : why(bench, shown).reasons()) {
                    Path path = reason.path();
                    assertThat(path.nodes()).extracting(Path.Node::id).doesNotHaveDuplicates();
                    assertThat(path.nodes())
                            .extracting(Path.Node::id)
                            .containsAll(
                                    path.edges().stream().map(Path.Edge::from).toList())
                            .containsAll(
                                    path.edges().stream().map(Path.Edge::to).toList());
                    assertThat(path.edges()).allMatch(edge -> isGroup(edge) || exists(world, edge));
                }
            }
        }
    }

    private static boolean isGroup(Path.Edge edge) {
        return (edge.from() + " " + edge.to()).matches(".*(people|items):.*");
    }

    private static boolean exists(World world, Path.Edge edge) {
        return world.has(
                edge.type(), edge.from().replaceFirst("^\\w+:", ""), edge.to().replaceFirst("^\\w+:", ""));
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void whatCausesGiveTogetherIsWhatTheirRealDeletionTakes(long seed) {
        try (var bench = bench(seed, world(seed))) {
            for (Recommendation shown : bench.page("u0", 10).items()) {
                int item = shown.answer().state().itemIndex(shown.item());
                for (Reason reason : why(bench, shown).reasons()) {
                    List<Cause> causes = reason.ground().causes();
                    double without = Counterfactual.scoreWithout(shown.answer(), item, causes);
                    double given = causes.isEmpty() ? 0 : reason.contribution();
                    assertThat(shown.score() - without).isCloseTo(given, within(1e-5));
                }
            }
        }
    }

    @Test
    void theWorldsHaveReasonsOfEveryKind() {
        Set<Class<?>> kinds = new HashSet<>();
        seeds().forEach(seed -> {
            try (var bench = bench(seed, world(seed))) {
                bench.page("u0", 20)
                        .items()
                        .forEach(shown -> why(bench, shown).reasons().forEach(reason -> kinds.add(reason.getClass())));
            }
        });
        assertThat(kinds)
                .contains(
                        Reason.YouWatched.class,
                        Reason.Friends.class,
                        Reason.PeopleLikeYou.class,
                        Reason.OfGenre.class,
                        Reason.TheRest.class);
    }

    private static Explanation why(Bench bench, Recommendation shown) {
        return bench.recommender.explanations(List.of(shown), REASONS).getFirst();
    }

    private static Bench bench(long seed, World world) {
        var random = new SplittableRandom(seed + 1_000);
        float[][] kernel = new float[ITEMS][ITEMS];
        float[] likes = new float[ITEMS];
        for (int item = 0; item < ITEMS; item++) {
            likes[item] = random.nextFloat();
            for (int other = 0; other < ITEMS; other++) {
                kernel[item][other] = random.nextInt(3) == 0 ? random.nextFloat() - 0.3f : 0;
            }
        }
        List<Part> parts = List.of(
                Models.part("neighbours", 1, new Models.History(kernel)),
                Models.part("mean", 0.7, new Models.MeanOfHistory(kernel)),
                Models.part("friends", 0.3, new Models.Friends()),
                Models.part("people", 0.2, new Models.People()),
                Models.part("genre", 0.5, new Models.Genres()),
                Models.part("popularity", 0.4, new Models.Popularity(likes)));
        return new Bench(new ServingState(new LiveGraph(world.snapshot()), parts, null));
    }

    private static World world(long seed) {
        var random = new SplittableRandom(seed);
        World world = new World();
        for (int item = 0; item < ITEMS; item++) {
            world.items("i" + item);
            world.genre("i" + item, "g" + random.nextInt(GENRES));
            world.similar("i" + item, "i" + random.nextInt(ITEMS), 0.5);
        }
        for (int user = 0; user < USERS; user++) {
            world.users("u" + user);
            for (int k = 0; k < 8; k++) {
                world.likes("u" + user, "i" + random.nextInt(ITEMS), random.nextDouble(-0.5, 1));
            }
            if (random.nextInt(3) == 0) {
                world.shares("u" + user);
            }
        }
        for (int k = 0; k < 3 * USERS; k++) {
            int a = random.nextInt(USERS);
            world.friends("u" + a, "u" + (a + 1 + random.nextInt(USERS - 1)) % USERS);
        }
        random.ints(12, 1, USERS).forEach(other -> world.friends("u0", "u" + other));
        random.ints(20, 1, USERS).forEach(other -> world.likeMinded("u0", "u" + other, 0.5));
        world.prefers("u0", "g0", 0.6).prefers("u0", "g1", -0.2);
        return world;
    }
}
