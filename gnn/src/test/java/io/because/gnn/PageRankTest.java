package io.because.gnn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.because.domain.Progress;
import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.linear.SparseKernel;
import io.because.model.ModelType;
import io.because.model.RankerContract;
import io.because.model.TrainingData;
import org.junit.jupiter.api.Test;

class PageRankTest extends RankerContract {
    @Override
    protected ModelType type() {
        return Graphs.pageRank(new PageRankParams(0.2, 2, 0, 7));
    }

    /// User 0 likes items 0 and 1, user 1 items 1 and 2; each step keeps a half. From item 0 comes
    /// 1/2 to user 0, from there 1/8 each to items 0 and 1; then 1/16 + 1/32 to user 0 and 1/32 to user
    /// 1, from there 3/128 to items 0 and 1 and 1/128 to items 1 and 2.
    @Test
    void aWalkByHand() {
        SparseKernel twice = fitted(new PageRankParams(0.5, 2, 0, 10));
        assertThat(twice.at(0, 1)).isCloseTo(1 / 8f + 4 / 128f, within(1e-7f));
        assertThat(twice.at(0, 2)).isCloseTo(1 / 128f, within(1e-7f));
    }

    @Test
    void whatIsReachedSeldomIsNotFollowed() {
        SparseKernel pruned = fitted(new PageRankParams(0.5, 2, 0.2, 10));
        assertThat(pruned.at(0, 1)).isCloseTo(1 / 8f, within(1e-7f));
        assertThat(pruned.at(0, 2)).isZero();
    }

    private static SparseKernel fitted(PageRankParams params) {
        Csr liked = new CsrBuilder()
                .add(0, 0, 1)
                .add(0, 1, 1)
                .add(1, 1, 1)
                .add(1, 2, 1)
                .build(2, 3);
        var data = new TrainingData(liked, new long[4], Csr.empty(2, 2), Csr.empty(3, 0));
        return SparseKernel.restore(Graphs.pageRank(params)
                .fit(data, new ModelType.Fit(0, 1, Progress.SILENT))
                .arrays());
    }
}
