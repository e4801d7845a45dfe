package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.Snapshot;
import io.because.graph.SparseVector;
import io.because.linear.Neighbours;
import io.because.model.Contribution;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UserKnnTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.userKnn(UserKnnParams.cosine(6, 1));
    }

    @Nested
    class WithBm25 extends ModelContract {
        @Override
        protected ModelType type() {
            return Collaborative.userKnn(new UserKnnParams(6, 1, Similarity.BM25, 1.2, 0.75));
        }
    }

    /// Users like {0, 1, 2} and {0, 3}; the third likes {0, 1} and dislikes 3. A history of {0, 1} is
    /// 2/√6, 1/2 and 1 like them.
    private static final Csr INTERACTIONS = new CsrBuilder()
            .add(0, 0, 1)
            .add(0, 1, 1)
            .add(0, 2, 1)
            .add(1, 0, 1)
            .add(1, 3, 1)
            .add(2, 0, 1)
            .add(2, 1, 1)
            .add(2, 3, -0.5f)
            .build(3, 4);

    private static final SparseVector HISTORY = new SparseVector(new int[] {0, 1}, new float[] {1, 1});

    @Test
    void aScoreIsTheSumOfWhatSimilarPeoplePrefer() {
        Ranker ranker = fit(Collaborative.userKnn(UserKnnParams.cosine(10, 0)), data(INTERACTIONS));
        float[] scores = scores(ranker, HISTORY, 4);
        assertThat(scores[2]).isCloseTo((float) (2 / Math.sqrt(6)), within(1e-6f));
        assertThat(scores[3]).isCloseTo(0.5f - 0.5f, within(1e-6f));
    }

    @Test
    void onlyTheNearestPeopleCount() {
        Ranker ranker = fit(Collaborative.userKnn(UserKnnParams.cosine(1, 0)), data(INTERACTIONS));
        float[] scores = scores(ranker, HISTORY, 4);
        assertThat(scores[2]).isZero();
        assertThat(scores[3]).isCloseTo(-0.5f, within(1e-6f));
    }

    @Test
    void nobodyIsTheirOwnNeighbour() {
        Ranker ranker = fit(Collaborative.userKnn(UserKnnParams.cosine(10, 0)), data(INTERACTIONS));
        float[] scores = new float[4];
        ranker.score(Profile.ofHistory(0, HISTORY), RandomWorld.of(0), scores);
        assertThat(scores[2]).isZero();
    }

    /// With both items the nearest is the third user, 1 · -0.5. Without item 1 the second and the third
    /// are at 1/√2 each, and the tie goes to the second.
    @Test
    void aContributionIsWorkedOutWithNewNeighbours() {
        Ranker ranker = fit(Collaborative.userKnn(UserKnnParams.cosine(1, 0)), data(INTERACTIONS));
        Profile profile = Profile.ofHistory(9, HISTORY);
        double amount = ranker.contributions(profile, RandomWorld.of(0), 3).stream()
                .mapToDouble(Contribution::amount)
                .toArray()[1];
        assertThat(amount).isCloseTo(-0.5 - 1 / Math.sqrt(2), within(1e-6));
    }

    /// With all users as neighbours: `Σ_v (h·r_v) / (|h| |r_v| + s) R_vi`, multiplied out. Preferences
    /// are rounded to 1/4096 on both sides of the product, the tolerance is that of a sum over 40 users.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void withAllNeighboursItIsAMatrixProduct(long seed) {
        Snapshot world = RandomWorld.of(seed);
        TrainingData data = TrainingData.of(world);
        Ranker ranker = fit(Collaborative.userKnn(UserKnnParams.cosine(1000, 2)), data);
        Csr liked = data.liked();
        double[] norms = Neighbours.norms(liked);
        for (int user = 0; user < data.users(); user++) {
            double[] expected = new double[data.items()];
            for (int other = 0; other < data.users(); other++) {
                double product = 0;
                for (int e = liked.from(user); e < liked.to(user); e++) {
                    product += (double) liked.weights()[e] * liked.row(other).get(liked.targets()[e]);
                }
                SparseVector opinions = data.interactions().row(other);
                for (int k = 0; k < opinions.size() && other != user; k++) {
                    expected[opinions.indices()[k]] +=
                            product / (norms[user] * norms[other] + 2) * opinions.values()[k];
                }
            }
            float[] scores = new float[data.items()];
            ranker.score(Profile.of(world, user), world, scores);
            for (int item = 0; item < scores.length; item++) {
                assertThat((double) scores[item]).isCloseTo(expected[item], within(40 / 4096.0));
            }
        }
    }

    /// To the last bit of a float: taking a past action out of the sums and putting it back leaves no
    /// trace.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aContributionIsExact(long seed) {
        Snapshot world = RandomWorld.of(seed);
        Ranker ranker = fit(type(), TrainingData.of(world));
        Profile profile = Profile.of(world, (int) seed);
        float[] whole = new float[world.items()];
        ranker.score(profile, world, whole);
        for (Contribution contribution : ranker.contributions(profile, world, 4)) {
            float[] less = new float[world.items()];
            ranker.score(profile.without(contribution.cause()), world, less);
            assertThat(contribution.amount()).isCloseTo((double) whole[4] - less[4], within(1e-6));
        }
    }
}
