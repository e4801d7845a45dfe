package io.because.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Interactions;
import io.because.graph.Snapshot;
import io.because.graph.SparseVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every {@link Ranker} must keep, whatever it computes. A test class of each model extends this one.
public abstract class RankerContract {
    protected abstract ModelType type();

    public static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private Ranker fitted(long seed, int threads) {
        return type().fit(TrainingData.of(RandomWorld.of(seed)), new ModelType.Fit(seed, threads, Progress.SILENT));
    }

    private static float[] scores(Ranker ranker, Profile profile, Snapshot world) {
        float[] scores = new float[world.items()];
        ranker.score(profile, world, scores);
        return scores;
    }

    private static List<Profile> profiles(Snapshot world) {
        return IntStream.range(0, world.users())
                .mapToObj(user -> Profile.of(world, user))
                .toList();
    }

    @Test
    void theRankerBearsTheNameOfItsType() {
        assertThat(fitted(0, 1).name()).isEqualTo(type().name());
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void everyScoreIsFiniteAndOverwritesWhatWasThere(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Ranker ranker = fitted(seed, 1);
        for (Profile profile : profiles(world)) {
            float[] scores = new float[world.items()];
            Arrays.fill(scores, Float.NaN);
            ranker.score(profile, world, scores);
            for (float score : scores) {
                assertThat(score).isFinite();
            }
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void someUserGetsScoresThatDiffer(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Ranker ranker = fitted(seed, 1);
        assertThat(profiles(world)).anySatisfy(profile -> {
            float[] scores = scores(ranker, profile, world);
            assertThat(Arrays.stream(toDoubles(scores)).distinct().count()).isGreaterThan(1);
        });
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void sameSeedGivesTheSameScoresWithAnyNumberOfThreads(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Ranker one = fitted(seed, 1);
        Ranker many = fitted(seed, 3);
        for (Profile profile : profiles(world)) {
            assertThat(scores(many, profile, world)).containsExactly(scores(one, profile, world));
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aRestoredModelScoresTheSame(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Ranker ranker = fitted(seed, 1);
        Ranker restored = type().restore(ranker.arrays());
        assertThat(restored.name()).isEqualTo(ranker.name());
        for (Profile profile : profiles(world)) {
            assertThat(scores(restored, profile, world)).containsExactly(scores(ranker, profile, world));
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void scoringManyUsersIsScoringEachOfThem(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Ranker ranker = fitted(seed, 1);
        List<Profile> profiles = profiles(world);
        float[][] together = new float[profiles.size()][world.items()];
        ranker.scoreAll(profiles, world, together);
        for (int p = 0; p < profiles.size(); p++) {
            assertThat(together[p]).containsExactly(scores(ranker, profiles.get(p), world));
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void scoringOneItemIsScoringAllUpToRounding(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Ranker ranker = fitted(seed, 1);
        Profile profile = Profile.of(world, new SplittableRandom(seed).nextInt(world.users()));
        float[] all = scores(ranker, profile, world);
        for (int item = 0; item < all.length; item++) {
            assertThat((double) ranker.scoreOf(profile, world, item))
                    .isCloseTo(all[item], within(1e-5 * largest(all) + 1e-12));
        }
    }

    /// Of models whose fit is long enough to be kept half done; all others are fitted anew.
    @Test
    void aFitThatWasBrokenOffGoesOnToTheSameModel() {
        TrainingData data = TrainingData.of(RandomWorld.of(3));
        KeptInMemory checkpoints = new KeptInMemory(2);
        ModelType.Fit fit = new ModelType.Fit(3, 1, Progress.SILENT, checkpoints);
        try {
            type().fit(data, fit);
        } catch (KeptInMemory.Interruption broken) {
            assertThat(checkpoints.kept()).isNotEmpty();
        }
        Ranker resumed = type().fit(data, fit);
        assertThat(checkpoints.kept()).isEmpty();
        Ranker whole = type().fit(data, new ModelType.Fit(3, 1, Progress.SILENT));
        Map<String, NamedArrays.Array> found = resumed.arrays().all();
        whole.arrays().all().forEach((name, array) -> {
            NamedArrays.Array same = Objects.requireNonNull(found.get(name));
            assertThat(same.values()).as(name).isEqualTo(array.values());
        });
    }

    /// The tolerance is the rounding of a float sum of a few hundred terms, relative to the largest score.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aContributionIsWhatDeletingThatCauseAloneTakesFromTheScore(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Ranker ranker = fitted(seed, 1);
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < 12; draw++) {
            Profile profile = Profile.of(world, random.nextInt(world.users()));
            float[] whole = scores(ranker, profile, world);
            int item = random.nextInt(world.items());
            for (Contribution contribution : ranker.contributions(profile, world, item)) {
                float[] less = scores(ranker, profile.without(contribution.cause()), world);
                assertThat(contribution.amount())
                        .as("item %d, %s", item, contribution.cause())
                        .isCloseTo((double) whole[item] - less[item], within(1e-5 * largest(whole) + 1e-12));
            }
        }
    }

    /// A cause that is not among the contributions changes nothing when it is deleted.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void whatIsLeftOutContributesNothing(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Ranker ranker = fitted(seed, 1);
        Profile profile = Profile.of(world, new SplittableRandom(seed).nextInt(world.users()));
        float[] whole = scores(ranker, profile, world);
        for (int item = 0; item < world.items(); item++) {
            List<String> named = ranker.contributions(profile, world, item).stream()
                    .map(c -> key(c.cause()))
                    .toList();
            for (Cause cause : causes(profile)) {
                if (!named.contains(key(cause))) {
                    float[] less = scores(ranker, profile.without(cause), world);
                    assertThat(less[item]).isCloseTo(whole[item], within((float) (1e-5 * largest(whole))));
                }
            }
        }
    }

    @Test
    void anEmptyProfileIsScored() {
        Snapshot world = RandomWorld.of(0);
        Ranker ranker = fitted(0, 1);
        Profile nobody = Profile.ofHistory(world.users() + 5, SparseVector.EMPTY);
        for (float score : scores(ranker, nobody, world)) {
            assertThat(score).isFinite();
        }
        assertThat(ranker.contributions(nobody, world, 3)).isEmpty();
    }

    @Test
    void usersAndItemsWithoutInteractionsDuplicatesAGiantUserAndPartsApartAreFitted() {
        Snapshot world = RandomWorld.odd();
        Ranker ranker = type().fit(TrainingData.of(world), new ModelType.Fit(1, 2, Progress.SILENT));
        assertFinite(ranker, world);
    }

    @Test
    void whereNobodyDidAnythingAModelIsFittedToo() {
        Snapshot world = RandomWorld.empty();
        assertFinite(type().fit(TrainingData.of(world), new ModelType.Fit(1, 2, Progress.SILENT)), world);
    }

    private static void assertFinite(Ranker ranker, Snapshot world) {
        for (Profile profile : profiles(world)) {
            for (float score : scores(ranker, profile, world)) {
                assertThat(score).isFinite();
            }
            for (int item = 0; item < world.items(); item++) {
                assertThat(ranker.contributions(profile, world, item))
                        .allSatisfy(c -> assertThat(c.amount()).isFinite());
            }
        }
    }

    @Test
    void itemsThatCameAfterTheFitChangeNothingAndGetZero() {
        Snapshot world = RandomWorld.of(0);
        Ranker ranker = fitted(0, 1);
        Profile profile = Profile.of(world, 0);
        SparseVector history = profile.history();
        int[] items = Arrays.copyOf(history.indices(), history.size() + 1);
        float[] values = Arrays.copyOf(history.values(), history.size() + 1);
        long[] lastAt = Arrays.copyOf(profile.interactions().lastAt(), items.length);
        items[history.size()] = world.items();
        values[history.size()] = 1;
        Profile later = new Profile(
                profile.user(),
                new Interactions(new SparseVector(items, values), lastAt),
                profile.friends(),
                profile.likeMinded(),
                profile.tastes());
        float[] scores = new float[world.items() + 1];
        ranker.score(later, world, scores);
        assertThat(Arrays.copyOf(scores, world.items())).containsExactly(scores(ranker, profile, world));
        assertThat(scores[world.items()]).isZero();
        assertThat(ranker.contributions(later, world, world.items()))
                .allSatisfy(c -> assertThat(c.amount()).isZero());
    }

    /// Also where the graph holds the items, genres, users and what was done with them. Restored with the graph of
    /// then, a model may tell something of them, and each contribution is exact for them too.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aModelServesAGraphThatItemsAndGenresCameTo(long seed) {
        Snapshot before = LaterWorld.of(seed);
        Snapshot grown = LaterWorld.grown(before);
        Ranker fitted = type().fit(TrainingData.of(before), new ModelType.Fit(seed, 1, Progress.SILENT));
        Ranker restored = type().restore(fitted.arrays(), grown);
        Ranker again = type().restore(restored.arrays());
        for (Profile profile : profiles(grown)) {
            float[] scores = scores(restored, profile, grown);
            assertThat(scores(again, profile, grown)).containsExactly(scores);
            for (float score : scores) {
                assertThat(score).isFinite();
            }
            if (profile.user() < LaterWorld.LATER_USER) {
                float[] unchanged = scores(fitted, Profile.of(before, profile.user()), before);
                assertThat(Arrays.copyOf(scores, unchanged.length)).containsExactly(unchanged);
            }
            assertThat(scores[LaterWorld.WITHOUT_GENRES]).isZero();
        }
        Profile profile = Profile.of(grown, LaterWorld.LATER_USER);
        float[] whole = scores(restored, profile, grown);
        for (int item : new int[] {LaterWorld.UNMET, LaterWorld.LIKE_UNMET}) {
            for (Contribution contribution : restored.contributions(profile, grown, item)) {
                float[] less = scores(restored, profile.without(contribution.cause()), grown);
                assertThat(contribution.amount())
                        .as("item %d, %s", item, contribution.cause())
                        .isCloseTo((double) whole[item] - less[item], within(1e-5 * largest(whole) + 1e-12));
            }
        }
    }

    private static List<Cause> causes(Profile profile) {
        List<Cause> causes = new ArrayList<>();
        for (int item : profile.history().indices()) {
            causes.add(new Cause.PastActions(item));
        }
        for (int user : profile.friends().indices()) {
            causes.add(new Cause.Friends(user));
        }
        for (int user : profile.likeMinded().indices()) {
            causes.add(new Cause.LikeMinded(user));
        }
        for (int genre : profile.tastes().indices()) {
            causes.add(new Cause.Taste(genre));
        }
        return causes;
    }

    /// Causes hold arrays, which are not equal by value.
    private static String key(Cause cause) {
        return switch (cause) {
            case Cause.PastActions(var items) -> "items " + Arrays.toString(items);
            case Cause.Friends(var users) -> "friends " + Arrays.toString(users);
            case Cause.LikeMinded(var users) -> "like-minded " + Arrays.toString(users);
            case Cause.Taste(var genre) -> "taste " + genre;
        };
    }

    private static double largest(float[] scores) {
        return Arrays.stream(toDoubles(scores)).map(Math::abs).max().orElse(0);
    }

    private static double[] toDoubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(k -> values[k]).toArray();
    }
}
