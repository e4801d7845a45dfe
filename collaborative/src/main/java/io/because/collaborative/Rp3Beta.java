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

/// Random walks of three steps, user to item to user to item, with popular ends made less likely.
///
/// - score: `Σ_j preference_j · W_ji` over the history, `W_ji = (Σ_u p_ju^α p_ui^α) / degree_i^β`, `p_ju`
///   the probability of going from item `j` to user `u` and `p_ui` from there to item `i`, both by weight
///   of preference
/// - shapes: `p[items][users]`, `p[users][items]`, `W[items][items]`, all sparse
/// - cost: fit O(Σ_u degree_u²), score O(history · neighbours)
/// - differs from the paper: the first step goes by preference and is not divided by the user's degree,
///   which changes no order; only the `neighbours` strongest entries are kept of each row of `W`, then
///   optionally made to sum to 1
///
/// Paudel, Christoffel, Newell, Bernstein, "Updatable, Accurate, Diverse, and Scalable Recommendations
/// for Interactive Applications", TiiS 2017.
record Rp3Beta(Rp3BetaParams params) implements ModelType {
    @Override
    public String name() {
        return "rp3beta";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr byUser = data.liked();
        Csr byItem = byUser.transpose();
        double[] penalty = degrees(byItem);
        Arrays.setAll(penalty, item -> Math.pow(penalty[item], params.beta()));
        Csr walk = Neighbours.strongest(
                steps(byItem),
                steps(byUser),
                params.neighbours(),
                (from, to, probability) -> (float) (probability / penalty[to]),
                fit);
        return HistoryRanker.of(name(), SparseKernel.ofHistory(params.normalised() ? normalised(walk) : walk));
    }

    /// The probabilities of each row's steps, to the power of alpha.
    private Csr steps(Csr graph) {
        double[] degrees = degrees(graph);
        return scaled(graph, (row, weight) -> Math.pow(weight / degrees[row], params.alpha()));
    }

    private static Csr normalised(Csr walk) {
        double[] sums = degrees(walk);
        return scaled(walk, (row, weight) -> weight / sums[row]);
    }

    private static double[] degrees(Csr graph) {
        double[] degrees = new double[graph.rows()];
        for (int row = 0; row < degrees.length; row++) {
            for (int e = graph.from(row); e < graph.to(row); e++) {
                degrees[row] += graph.weights()[e];
            }
        }
        return degrees;
    }

    @FunctionalInterface
    private interface Scale {
        double of(int row, float weight);
    }

    private static Csr scaled(Csr graph, Scale scale) {
        float[] weights = new float[graph.edges()];
        for (int row = 0; row < graph.rows(); row++) {
            for (int e = graph.from(row); e < graph.to(row); e++) {
                weights[e] = (float) scale.of(row, graph.weights()[e]);
            }
        }
        return new Csr(graph.columns(), graph.offsets(), graph.targets(), weights);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return HistoryRanker.of(name(), SparseKernel.restore(arrays));
    }
}
