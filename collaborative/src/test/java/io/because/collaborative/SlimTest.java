package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.linear.Neighbours;
import io.because.linear.SparseKernel;
import io.because.model.ModelType;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlimTest extends ModelContract {
    private static final int MANY = 1000;

    @Override
    protected ModelType type() {
        return Collaborative.slim(new SlimParams(10, 0.05, 0.5, true, 50));
    }

    /// Users like {0, 1}, {0, 1}, {0}. Item 0 from item 1: (2 - l1) / (2 + l2); item 1 from item 0: (2 -
    /// l1) / (3 + l2).
    @Test
    void twoItemsAreTwoRegressionsByHand() {
        TrainingData data = data(liked(new int[][] {{0, 1}, {0, 1}, {0}}, 2));
        Ranker ranker = fit(Collaborative.slim(new SlimParams(5, 0.5, 1, true, MANY)), data);
        float[] scores = scores(ranker, new SparseVector(new int[] {0, 1}, new float[] {1, 0.5f}), 2);
        assertThat(scores).containsExactly(new float[] {0.5f * 1.5f / 3, 1.5f / 4}, within(1e-6f));
    }

    /// Without l1, with all items as candidates and weights of any sign, each column is a ridge
    /// regression: what EASE has in closed form. All items of these worlds have a common user. The
    /// descent stops at steps of 1e-4 of the largest weight, which is below 1.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void withoutTheFirstPenaltyItIsRidgeRegression(long seed) {
        TrainingData data = TrainingData.of(RandomWorld.of(seed));
        SparseKernel slim = kernel(new SlimParams(100, 0, 3, false, MANY), data);
        SparseKernel ridge = SparseKernel.restore(
                fit(Collaborative.ease(new EaseParams(3, 100)), data).arrays());
        Csr common = Neighbours.strongest(data.liked().transpose(), data.liked(), 100, (a, b, product) -> product, FIT);
        for (int i = 0; i < data.items(); i++) {
            if (common.degree(i) == data.items() - 1) {
                for (int j = 0; j < data.items(); j++) {
                    assertThat(slim.at(j, i)).isCloseTo(ridge.at(j, i), within(1e-3f));
                }
            }
        }
    }

    /// Where a weight is positive its gradient is zero; where it is zero the gradient does not ask for a
    /// positive one. A step of 1e-4 on a diagonal below 20 leaves a gradient of 2e-3 per weight, and 29
    /// weights move.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void theWeightsAreTheMinimumUnderBothPenalties(long seed) {
        double l1 = 0.3;
        double l2 = 1;
        TrainingData data = TrainingData.of(RandomWorld.of(seed));
        SparseKernel w = kernel(new SlimParams(100, l1, l2, true, MANY), data);
        double[][] gram = EaseTest.gram(data.liked());
        for (int i = 0; i < data.items(); i++) {
            assertThat(w.at(i, i)).isZero();
            for (int j = 0; j < data.items(); j++) {
                double gradient = l1 + l2 * w.at(j, i) - gram[j][i];
                for (int k = 0; k < data.items(); k++) {
                    gradient += gram[j][k] * w.at(k, i);
                }
                assertThat(w.at(j, i)).isNotNegative();
                if (w.at(j, i) > 0) {
                    assertThat(gradient).isCloseTo(0, within(1e-2));
                } else if (i != j) {
                    assertThat(gradient).isGreaterThan(-1e-2);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void dotProductsAreTheSameWithAndWithoutTheWholeMatrix(long seed) {
        Csr byUser = TrainingData.of(RandomWorld.of(seed)).liked();
        int[] items = {7, 3, 12, 29};
        SparseGram sparse = new SparseGram(byUser.transpose());
        DenseGram dense = DenseGram.of(byUser, FIT);
        for (int extra : new int[] {0, 5}) {
            assertThat(sparse.of(items, extra)).containsExactly(dense.of(items, extra), within(1e-5f));
        }
    }

    private static final ModelType.Fit FIT = new ModelType.Fit(0, 1, Progress.SILENT);

    private static SparseKernel kernel(SlimParams params, TrainingData data) {
        return SparseKernel.restore(fit(Collaborative.slim(params), data).arrays());
    }
}
