package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import io.because.model.ModelType;
import io.because.model.Profile;
import io.because.model.RandomWorld;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;

class GfCfTest extends RankerContract {
    @Override
    protected ModelType type() {
        return Graphs.gfCf(new GfCfParams(0.3, 8, 12));
    }

    /// In a connected graph the leading singular vector is `v_i = √(d_i / Σd)`, so that the filter of rank 1 adds
    /// `α d_j / Σd` to each item `j`, whichever item `i` was liked; the walk adds `Σ_u 1 / (d_u √(d_i d_j))`.
    @Test
    void bothFiltersOfAnIrregularGraphByHand() {
        int[][] liked = {{0, 1, 2}, {0, 1}, {0}, {2, 3}};
        double[] degrees = {3, 2, 2, 1};
        CsrBuilder edges = new CsrBuilder();
        double[][] expected = new double[4][4];
        double alpha = 0.3;
        for (int user = 0; user < liked.length; user++) {
            for (int i : liked[user]) {
                edges.add(user, i, 1);
                for (int j : liked[user]) {
                    expected[i][j] += 1 / (liked[user].length * Math.sqrt(degrees[i] * degrees[j]));
                }
            }
        }
        var data = new TrainingData(edges.build(4, 4), new long[8], Csr.empty(4, 4), Csr.empty(4, 0));
        var ranker = Graphs.gfCf(new GfCfParams(alpha, 1, 60)).fit(data, new ModelType.Fit(3, 1, Progress.SILENT));
        for (int i = 0; i < 4; i++) {
            float[] scores = new float[4];
            var profile = Profile.ofHistory(0, new SparseVector(new int[] {i}, new float[] {1}));
            ranker.score(profile, RandomWorld.of(0), scores);
            for (int j = 0; j < 4; j++) {
                assertThat(scores[j]).isCloseTo((float) (expected[i][j] + alpha * degrees[j] / 8), within(1e-5f));
            }
        }
    }
}
