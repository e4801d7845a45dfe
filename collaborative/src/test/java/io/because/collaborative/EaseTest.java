package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.because.graph.Csr;
import io.because.graph.SparseVector;
import io.because.linear.SparseKernel;
import io.because.model.ModelType;
import io.because.model.RandomWorld;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EaseTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.ease(new EaseParams(2, 12));
    }

    /// Users like {0, 1}, {0, 1}, {0}. With lambda 1, item 0 from item 1 alone: 2 / (2 + 1); item 1 from
    /// item 0: 2 / (3 + 1).
    @Test
    void twoItemsAreTwoRegressionsByHand() {
        TrainingData data = data(liked(new int[][] {{0, 1}, {0, 1}, {0}}, 2));
        Ranker ranker = fit(Collaborative.ease(new EaseParams(1, 10)), data);
        float[] scores = scores(ranker, new SparseVector(new int[] {0, 1}, new float[] {1, 0.5f}), 2);
        assertThat(scores).containsExactly(new float[] {0.5f * 2 / 3, 2f / 4}, within(1e-6f));
    }

    /// At the minimum of `|X - XB|² + λ|B|²` under a zero diagonal the gradient `G (B - I) + λB` is zero
    /// beside the diagonal. Entries of G are below 20; floats leave 1e-5.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void theWeightsAreTheMinimumUnderAZeroDiagonal(long seed) {
        double ridge = 3;
        TrainingData data = TrainingData.of(RandomWorld.of(seed));
        SparseKernel b = SparseKernel.restore(
                fit(Collaborative.ease(new EaseParams(ridge, 1000)), data).arrays());
        double[][] gram = gram(data.liked());
        for (int i = 0; i < data.items(); i++) {
            assertThat(b.at(i, i)).isZero();
            for (int j = 0; j < data.items(); j++) {
                double gradient = ridge * b.at(j, i) - gram[j][i];
                for (int k = 0; k < data.items(); k++) {
                    gradient += gram[j][k] * b.at(k, i);
                }
                if (i != j) {
                    assertThat(gradient).isCloseTo(0, within(1e-5));
                }
            }
        }
    }

    @Test
    void theStrongestWeightsAreKept() {
        TrainingData data = TrainingData.of(RandomWorld.of(1));
        SparseKernel all = SparseKernel.restore(
                fit(Collaborative.ease(new EaseParams(2, 1000)), data).arrays());
        SparseKernel some = SparseKernel.restore(
                fit(Collaborative.ease(new EaseParams(2, 5)), data).arrays());
        for (int i = 0; i < data.items(); i++) {
            float weakestKept = Float.MAX_VALUE;
            float strongestLost = 0;
            int kept = 0;
            for (int j = 0; j < data.items(); j++) {
                if (some.at(j, i) != 0) {
                    assertThat(some.at(j, i)).isEqualTo(all.at(j, i));
                    weakestKept = Math.min(weakestKept, Math.abs(all.at(j, i)));
                    kept++;
                } else {
                    strongestLost = Math.max(strongestLost, Math.abs(all.at(j, i)));
                }
            }
            assertThat(kept).isEqualTo(5);
            assertThat(weakestKept).isGreaterThanOrEqualTo(strongestLost);
        }
    }

    @Test
    void aMatrixThatDoesNotFitIsRefusedWithTheNumber() {
        assertThatThrownBy(() -> fit(type(), data(Csr.empty(1, 46_000))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("ease needs about 8\\d{3} MiB, the heap has \\d+ MiB left .*");
        assertThatThrownBy(() -> fit(type(), data(Csr.empty(1, 50_000))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in one array");
    }

    static double[][] gram(Csr byUser) {
        double[][] gram = new double[byUser.columns()][byUser.columns()];
        for (int user = 0; user < byUser.rows(); user++) {
            for (int e = byUser.from(user); e < byUser.to(user); e++) {
                for (int f = byUser.from(user); f < byUser.to(user); f++) {
                    gram[byUser.targets()[e]][byUser.targets()[f]] +=
                            (double) byUser.weights()[e] * byUser.weights()[f];
                }
            }
        }
        return gram;
    }
}
