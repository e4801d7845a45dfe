package io.because.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.app.evaluation.Evaluator;
import io.because.app.evaluation.PooledScores;
import io.because.app.evaluation.Protocol;
import io.because.app.evaluation.Splits;
import io.because.collaborative.Collaborative;
import io.because.collaborative.ItemKnnParams;
import io.because.collaborative.PopularityParams;
import io.because.domain.Progress;
import io.because.gnn.FriendsParams;
import io.because.gnn.Graphs;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.IdMap;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlendTest {
    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    /// Model 0 knows what is relevant but for some noise; model 1 is noise alone, four times as loud.
    private static List<PooledScores> pool(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 60)
                .mapToObj(user -> {
                    float[][] scores = new float[2][100];
                    for (int item = 0; item < 100; item++) {
                        scores[0][item] = (item < 5 ? 2 : 0) + (float) random.nextGaussian();
                        scores[1][item] = 4 * (float) random.nextGaussian();
                    }
                    return new PooledScores(user, new int[scores[0].length], scores, 5, 5, new double[] {1, 4});
                })
                .toList();
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void theSearchFavoursTheModelThatKnows(long seed) {
        var search = new BlendSearch(pool(seed), new double[] {1, 4});
        double[] weights = search.bagged(2, seed);
        assertThat(weights[0]).isGreaterThan(5 * weights[1]);
        assertThat(weights[1]).isPositive();
        assertThat(weights[0] + weights[1]).isCloseTo(2, within(1e-9));
        assertThat(search.quality(weights)).isGreaterThan(search.quality(new double[] {1, 1}));
        assertThat(search.bagged(2, seed)).containsExactly(weights);
        assertThat(search.quality(search.climbed(weights))).isGreaterThanOrEqualTo(search.quality(weights));
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void onlyProportionsOfWeightsMatter(long seed) {
        var search = new BlendSearch(pool(seed), new double[] {1, 4});
        assertThat(search.quality(new double[] {0.5, 0.25})).isEqualTo(search.quality(new double[] {1, 0.5}));
    }

    /// A held-out item counts as behind all others of its score, and one that is in no pool as missed.
    @Test
    void qualityIsNdcgWithTiesAgainstTheModel() {
        var user = new PooledScores(0, new int[5], new float[][] {{3, 1, 3, 2, 0}}, 2, 3, new double[] {1});
        double ideal = 1 + 1 / log2(3) + 1 / log2(4);
        double expected = (1 / log2(3) + 1 / log2(5)) / ideal;
        assertThat(new BlendSearch(List.of(user), new double[] {1}).quality(new double[] {1}))
                .isCloseTo(expected, within(1e-12));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    @Test
    void aRestoredBlendWeighsTheSameAndIsAskedForItsModelsOnly() {
        Blend blend = fit(data());
        Blend restored = Blend.restore(blend.arrays());
        for (int user = 0; user < 41; user++) {
            assertThat(restored.weights("itemknn").of(user))
                    .isEqualTo(blend.weights("itemknn").of(user));
        }
        assertThat(restored.models()).containsExactlyInAnyOrder("popularity", "itemknn");
        assertThatThrownBy(() -> restored.weights("gfcf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gfcf");
    }

    /// The user of an index may be another one by the time a blend is read.
    @Test
    void storedWithIdsGroupsFollowTheUsers() {
        NamedArrays arrays = new NamedArrays()
                .put("groups", new int[] {1, 2})
                .put("strangers", new int[] {0})
                .put("weights/itemknn", new float[] {0.5f, 1, 2})
                .putTexts("users", List.of("ada", "bob"));
        var weights =
                Blend.restore(arrays, IdMap.of(List.of("aaron", "ada", "bob"))).weights("itemknn");
        assertThat(weights.of(0)).isEqualTo(0.5);
        assertThat(weights.of(1)).isEqualTo(1);
        assertThat(weights.of(2)).isEqualTo(2);
        assertThat(weights.of(3)).isEqualTo(0.5);
        assertThat(weights.mean()).isCloseTo(3.5 / 3, within(1e-9));
    }

    @Test
    void aBlendWithoutWeightsForAGroupIsRefused() {
        NamedArrays arrays = new NamedArrays()
                .put("groups", new int[] {0, 1})
                .put("strangers", new int[] {0})
                .put("weights/itemknn", new float[] {1});
        assertThatThrownBy(() -> Blend.restore(arrays))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("itemknn")
                .hasMessageContaining("group 1");
    }

    /// One interaction per user: nothing can be held out.
    @Test
    void withoutAValidationSliceAllWeighTheSame() {
        Csr single = new CsrBuilder().add(0, 0, 1).add(1, 1, 1).build(2, 2);
        var data = new TrainingData(single, new long[2], Csr.empty(2, 2), Csr.empty(2, 0));
        Blend blend = fit(data);
        assertThat(blend.weights("itemknn").of(0)).isEqualTo(1);
        assertThat(blend.weights("popularity").of(0)).isEqualTo(1);
    }

    /// Two circles of friends who like what their own circle likes: popularity as loud as it is for the others would
    /// drown them.
    @Test
    void strangersAreToldWhatTheirFriendsLike() {
        CsrBuilder liked = new CsrBuilder();
        CsrBuilder friends = new CsrBuilder();
        SplittableRandom random = new SplittableRandom(5);
        int users = 80;
        for (int user = 0; user < users; user++) {
            for (int k = 0; k < 10 && user > 1; k++) {
                liked.add(user, 2 * k + (random.nextInt(8) == 0 ? (user + 1) % 2 : user % 2), 1);
            }
            for (int friend = user % 2; friend < users; friend += 2) {
                if (friend != user) {
                    friends.add(user, friend, 1);
                }
            }
        }
        Csr interactions = liked.build(users, 20);
        var data = new TrainingData(
                interactions, new long[interactions.edges()], friends.build(users, users), Csr.empty(20, 0));
        var members =
                List.of(Collaborative.popularity(PopularityParams.DEFAULT), Graphs.friends(FriendsParams.DEFAULT));
        var fit = new ModelType.Fit(3, 1, Progress.SILENT);
        var loud = Blend.restore(new NamedArrays()
                .put("groups", new int[users])
                .put("strangers", new int[] {0})
                .put("weights/popularity", new float[] {1000})
                .put("weights/friends", new float[] {1}));
        Blend blend = loud.withStrangers(members, data, fit);
        assertThat(blend.weights("popularity").of(5)).isEqualTo(1000);
        assertThat(blend.weights("popularity").of(0)).as("user 0 liked nothing").isLessThan(100);
        assertThat(blend.weights("popularity").of(users))
                .isEqualTo(blend.weights("popularity").of(0));
        assertThat(blend.weights("friends").of(0)).isEqualTo(1);
    }

    /// Users 0 and 1 are friends and did nothing, user 2 liked something and has no friends.
    @Test
    void friendsWithoutAHistoryLeaveTheWeightsAsTheyAre() {
        var data = new TrainingData(
                new CsrBuilder().add(2, 0, 1).build(3, 2),
                new long[1],
                new CsrBuilder().add(0, 1, 1).add(1, 0, 1).build(3, 3),
                Csr.empty(2, 0));
        Blend blend = Blend.restore(new NamedArrays()
                        .put("groups", new int[3])
                        .put("strangers", new int[] {0})
                        .put("weights/popularity", new float[] {2})
                        .put("weights/friends", new float[] {1}))
                .withStrangers(List.of(), data, new ModelType.Fit(3, 1, Progress.SILENT));
        assertThat(blend.weights("popularity").of(0)).isEqualTo(2);
    }

    private static Blend fit(TrainingData data) {
        var fit = new ModelType.Fit(3, 1, Progress.SILENT);
        var evaluator = new Evaluator(Splits.validation(data, Protocol.FULL, fit.seed()), fit, null);
        List<Ranker> rankers = Stream.of(
                        Collaborative.itemKnn(ItemKnnParams.DEFAULT),
                        Collaborative.popularity(PopularityParams.DEFAULT))
                .map(evaluator::fit)
                .toList();
        return Blend.fit(rankers, evaluator.pooled(rankers, Blend.VALIDATION_USERS), data, fit);
    }

    private static TrainingData data() {
        SplittableRandom random = new SplittableRandom(1);
        CsrBuilder edges = new CsrBuilder();
        for (int user = 0; user < 40; user++) {
            for (int item = 0; item < 30; item++) {
                if (random.nextDouble() < (item % 2 == user % 2 ? 0.5 : 0.05)) {
                    edges.add(user, item, 1);
                }
            }
        }
        Csr interactions = edges.build(40, 30);
        return new TrainingData(interactions, new long[interactions.edges()], Csr.empty(40, 40), Csr.empty(30, 0));
    }
}
