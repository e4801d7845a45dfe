package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.HistoryRanker;
import io.because.linear.Neighbours;
import io.because.linear.SparseKernel;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;

/// How many people liked both an item and what the user liked; who likes much says less.
///
/// - score: `Σ_j preference_j · s_ji` over the history, `s_ji = Σ_u 1 / ln(1 + degree_u)` over the
///   people who liked both
/// - shapes: `s[items][items]` sparse, the `kept` strongest entries of each row
/// - cost: fit O(Σ_u degree_u²), score O(history · kept)
///
/// Adamic, Adar, "Friends and Neighbors on the Web", Social Networks 2003.
record SharedNeighbours(SharedNeighboursParams params) implements ModelType {
    @Override
    public String name() {
        return "shared-neighbours";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr byUser = data.liked();
        float[] each = new float[byUser.edges()];
        Arrays.fill(each, 1);
        Csr byItem = new Csr(byUser.columns(), byUser.offsets(), byUser.targets(), each).transpose();
        Csr shared = Neighbours.strongest(byItem, damped(byUser), params.kept(), (_, _, product) -> product, fit);
        return HistoryRanker.of(name(), SparseKernel.ofHistory(shared));
    }

    private static Csr damped(Csr byUser) {
        float[] weights = new float[byUser.edges()];
        for (int user = 0; user < byUser.rows(); user++) {
            Arrays.fill(weights, byUser.from(user), byUser.to(user), (float) (1 / Math.log1p(byUser.degree(user))));
        }
        return new Csr(byUser.columns(), byUser.offsets(), byUser.targets(), weights);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return HistoryRanker.of(name(), SparseKernel.restore(arrays));
    }
}
