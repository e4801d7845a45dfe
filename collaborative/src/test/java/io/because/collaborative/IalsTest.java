package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.collaborative.Ials.Factors;
import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import io.because.linear.Gram;
import io.because.linear.ItemFactors;
import io.because.model.ModelType;
import io.because.model.ModelType.Fit;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IalsTest extends RankerContract {
    private static final IalsParams EXACT = new IalsParams(40, 2, 6, 0.02, 0.7, 64);
    private static final IalsParams IN_BLOCKS = new IalsParams(40, 2, 6, 0.02, 0.7, 32);

    private static final double EACH = 6.0 / RandomWorld.ITEMS;

    @Override
    protected ModelType type() {
        return Collaborative.ials(new IalsParams(8, 3, 6, 0.02, 0.7, 64));
    }

    /// The derivative of the loss by each number of a user vector, worked out by central differences: zero right after
    /// the step. Rounding: vectors in single precision, relative to the size of the sums.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void afterAUserStepNoUserVectorCanBeImproved(long seed) {
        assertNoUserCanBeImproved(EXACT, TrainingData.of(RandomWorld.of(seed)), seed);
    }

    /// Few and many interactions beside each other: half of the padded dimensions is the bound between both ways.
    @ParameterizedTest(name = "{0} dimensions")
    @ValueSource(ints = {40, 100})
    void usersOnBothSidesOfTheBoundAreSolved(int dimension) {
        IalsParams params = new IalsParams(dimension, 2, 6, 0.02, 0.7, 128);
        int bound = Gram.padded(dimension) / 2;
        CsrBuilder edges = new CsrBuilder();
        SplittableRandom random = new SplittableRandom(7);
        for (int user = 0; user < 12; user++) {
            for (int item :
                    random.ints(0, 2 * bound).distinct().limit(bound - 5 + user).toArray()) {
                edges.add(user, item, (float) random.nextDouble(-0.5, 2));
            }
        }
        assertNoUserCanBeImproved(params, data(edges.build(12, 2 * bound)), 7);
    }

    private static void assertNoUserCanBeImproved(IalsParams params, TrainingData data, long seed) {
        Factors factors = factors(params, data, seed);
        new IalsStep(params, EACH, data.interactions(), 2).run(factors.items(), factors.users());
        float[] users = factors.users();
        int width = Gram.padded(params.dimension());
        for (int user = 0; user < data.users(); user++) {
            for (int r = 0; r < params.dimension(); r++) {
                int at = user * width + r;
                float kept = users[at];
                users[at] = kept + 0.25f;
                double more = loss(params, data.interactions(), factors);
                users[at] = kept - 0.25f;
                double less = loss(params, data.interactions(), factors);
                users[at] = kept;
                assertThat((more - less) / 0.5).as("user %d, %d", user, r).isCloseTo(0, within(2e-4));
            }
        }
    }

    @ParameterizedTest(name = "block={0}")
    @ValueSource(ints = {32, 64})
    void theLossNeverRises(int block) {
        IalsParams params = new IalsParams(40, 1, 6, 0.02, 0.7, block);
        TrainingData data = TrainingData.of(RandomWorld.of(3));
        Factors factors = factors(params, data, 3);
        double before = loss(params, data.interactions(), factors);
        for (int iteration = 0; iteration < 12; iteration++) {
            new IalsStep(params, EACH, data.interactions(), 1).run(factors.items(), factors.users());
            double between = loss(params, data.interactions(), factors);
            new IalsStep(params, EACH, data.interactions().transpose(), 1).run(factors.users(), factors.items());
            double after = loss(params, data.interactions(), factors);
            assertThat(between).isLessThanOrEqualTo(before * (1 + 1e-6));
            assertThat(after).isLessThanOrEqualTo(between * (1 + 1e-6));
            before = after;
        }
    }

    @Test
    void solvedInBlocksOftenEnoughAUserIsSolvedExactly() {
        TrainingData data = TrainingData.of(RandomWorld.of(5));
        Factors factors = factors(EXACT, data, 5);
        float[] exact = new float[factors.users().length];
        float[] inBlocks = new float[exact.length];
        new IalsStep(EXACT, EACH, data.interactions(), 1).run(factors.items(), exact);
        for (int time = 0; time < 200; time++) {
            new IalsStep(IN_BLOCKS, EACH, data.interactions(), 1).run(factors.items(), inBlocks);
        }
        for (int k = 0; k < exact.length; k++) {
            assertThat(inBlocks[k]).isCloseTo(exact[k], within(2e-4f));
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void aTrainingUserFoldedInIsItsTrainedRow(long seed) {
        TrainingData data = TrainingData.of(RandomWorld.of(seed));
        Factors factors = factors(EXACT, data, seed);
        new IalsStep(EXACT, EACH, data.interactions(), 1).run(factors.items(), factors.users());
        FoldIn foldIn = foldIn(EXACT, data, factors.items());
        for (int user = 0; user < data.users(); user++) {
            double[] folded = foldIn.user(data.interactions().row(user));
            for (int r = 0; r < 40; r++) {
                assertThat(folded[r]).isCloseTo(factors.users()[user * Gram.padded(40) + r], within(2e-4));
            }
        }
    }

    @Test
    void usersAndItemsWithoutInteractionsParallelEdgesAndAGiantUserDoNotFail() {
        CsrBuilder edges = new CsrBuilder().add(1, 2, 1).add(1, 2, 1).add(2, 2, 1);
        for (int item = 10; item < 3000; item++) {
            edges.add(3, item, 1);
        }
        float[] scores = new float[3000];
        for (int dimension : new int[] {3, 40, 100}) {
            var params = new IalsParams(dimension, 3, 3, 0.003, 1, 64);
            Csr interactions = edges.build(5, 3000);
            Ranker ranker = fit(params, interactions);
            ranker.score(Profile.ofHistory(1, interactions.row(1)), RandomWorld.of(0), scores);
            assertThat(scores[2]).isGreaterThan(0.1f);
            assertThat(scores[5]).isZero();
        }
    }

    @Test
    void noDataAtAllIsNoFailure() {
        Ranker ranker = fit(EXACT, Csr.empty(0, 0));
        ranker.score(Profile.ofHistory(1, SparseVector.EMPTY), RandomWorld.of(0), new float[0]);
    }

    @Test
    void aFitThatCannotFitIntoMemoryIsRefusedWithTheNumber() {
        var data = new TrainingData(Csr.empty(2_000_000, 10), new long[0], Csr.empty(2_000_000, 0), Csr.empty(10, 0));
        assertThatThrownBy(() -> Collaborative.ials(new IalsParams(4096, 1, 1, 1, 1, 64))
                        .fit(data, new Fit(0, 1, Progress.SILENT)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MiB");
    }

    private static Ranker fit(IalsParams params, Csr interactions) {
        return Collaborative.ials(params).fit(data(interactions), new Fit(0, 1, Progress.SILENT));
    }

    private static TrainingData data(Csr interactions) {
        return new TrainingData(
                interactions,
                new long[interactions.edges()],
                Csr.empty(interactions.rows(), 0),
                Csr.empty(interactions.columns(), 0));
    }

    private static Factors factors(IalsParams params, TrainingData data, long seed) {
        return new Ials(params).factors(data, new Fit(seed, 1, Progress.SILENT));
    }

    private static FoldIn foldIn(IalsParams params, TrainingData data, float[] padded) {
        float[] items = new float[data.items() * 40];
        for (int item = 0; item < data.items(); item++) {
            System.arraycopy(padded, item * Gram.padded(40), items, item * 40, 40);
        }
        return Ials.foldIn(params, new ItemFactors(items, 40, new float[data.items()]));
    }

    /// As it stands in the comment of {@link Ials}, in double precision.
    private static double loss(IalsParams params, Csr byUser, Factors factors) {
        Csr byItem = byUser.transpose();
        double loss = penalty(params, byUser, factors.users()) + penalty(params, byItem, factors.items());
        for (int user = 0; user < byUser.rows(); user++) {
            for (int item = 0; item < byUser.columns(); item++) {
                double product = product(params, factors, user, item);
                loss += EACH * product * product;
            }
            for (int e = byUser.from(user); e < byUser.to(user); e++) {
                double miss = (byUser.weights()[e] > 0 ? 1 : 0) - product(params, factors, user, byUser.targets()[e]);
                loss += Math.abs(byUser.weights()[e]) * miss * miss;
            }
        }
        return loss;
    }

    private static double product(IalsParams params, Factors factors, int user, int item) {
        int width = Gram.padded(params.dimension());
        double sum = 0;
        for (int r = 0; r < width; r++) {
            sum += (double) factors.users()[user * width + r] * factors.items()[item * width + r];
        }
        return sum;
    }

    private static double penalty(IalsParams params, Csr rows, float[] vectors) {
        int width = Gram.padded(params.dimension());
        double sum = 0;
        for (int row = 0; row < rows.rows(); row++) {
            double squares = 0;
            for (float value : Arrays.copyOfRange(vectors, row * width, (row + 1) * width)) {
                squares += (double) value * value;
            }
            sum += params.ridge(rows.degree(row), EACH, rows.columns()) * squares;
        }
        return sum;
    }
}
