package io.because.collaborative;

import static org.assertj.core.api.Assertions.assertThat;
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

class Rp3BetaTest extends ModelContract {
    @Override
    protected ModelType type() {
        return Collaborative.rp3Beta(new Rp3BetaParams(0.8, 0.4, 6, true));
    }

    /// Users like {0, 1}, {0, 2}. From item 1 the walk goes to user 0 for sure, from there to item 0 by
    /// 1/2; with beta 1 that is divided by the two likes of item 0. Item 2 is two users away.
    @Test
    void aWalkByHand() {
        TrainingData data = data(liked(new int[][] {{0, 1}, {0, 2}}, 3));
        Ranker ranker = fit(Collaborative.rp3Beta(new Rp3BetaParams(1, 1, 10, false)), data);
        float[] scores = scores(ranker, new SparseVector(new int[] {1}, new float[] {1}), 3);
        assertThat(scores).containsExactly(new float[] {0.25f, 0, 0}, within(1e-6f));
    }

    /// Alpha 1 and beta 0, all neighbours: `Σ_j preference_j (P_iu P_ui)_ji` over the items other than
    /// `i`, with the transition probabilities multiplied out as dense matrices.
    @ParameterizedTest(name = "seed={0}")
    @MethodSource("seeds")
    void withoutParamsItIsTheRandomWalkOfThreeSteps(long seed) {
        TrainingData data = TrainingData.of(RandomWorld.of(seed));
        SparseKernel kernel =
                SparseKernel.restore(fit(Collaborative.rp3Beta(new Rp3BetaParams(1, 0, 1000, false)), data)
                        .arrays());
        double[][] toItem = probabilities(data.liked());
        double[][] toUser = probabilities(data.liked().transpose());
        for (int j = 0; j < data.items(); j++) {
            for (int i = 0; i < data.items(); i++) {
                double walk = 0;
                for (int user = 0; user < data.users(); user++) {
                    walk += toUser[j][user] * toItem[user][i];
                }
                assertThat(kernel.at(j, i)).isCloseTo(i == j ? 0 : (float) walk, within(1e-6f));
            }
        }
    }

    @Test
    void normalisedWeightsOfAnItemSumToOne() {
        SparseKernel kernel = SparseKernel.restore(
                fit(type(), TrainingData.of(RandomWorld.of(3))).arrays());
        for (int j = 0; j < kernel.items(); j++) {
            double sum = 0;
            for (int i = 0; i < kernel.items(); i++) {
                sum += kernel.at(j, i);
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    private static double[][] probabilities(Csr graph) {
        double[][] steps = new double[graph.rows()][graph.columns()];
        for (int row = 0; row < graph.rows(); row++) {
            double degree = 0;
            for (float weight : graph.row(row).values()) {
                degree += weight;
            }
            for (int e = graph.from(row); e < graph.to(row); e++) {
                steps[row][graph.targets()[e]] = graph.weights()[e] / degree;
            }
        }
        return steps;
    }
}
