package io.because.collaborative;

import io.because.linear.HistoryRanker;
import io.because.linear.Neighbours;
import io.because.linear.SparseKernel;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;

/// What people liked soon after what the user liked last.
///
/// - score: {@link FadingRanker} of `W_ji = n_ji / (n_j^α · m_i^β)`, `n` the {@link Successions}, `n_j` and `m_i`
///   the sums of its rows and columns
/// - shapes: `W[items][items]` sparse, the `kept` strongest entries of each row
/// - cost: fit O(likes · window), score O(history · kept)
/// - differs from the paper: farther likes count less by a power instead of `1 / d`, rules are also divided by
///   a power of how often `i` follows anything, and all of the history counts instead of the last item
///
/// Ludewig, Jannach, "Evaluation of Session-Based Recommendation Algorithms", UMUAI 2018, section 3.1.
record SequentialRules(SequentialRulesParams params) implements ModelType {
    @Override
    public String name() {
        return "sequential-rules";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Successions following = new Successions(data.liked(), params.window(), params.distance());
        double[] before = powers(following.rowSums(), params.alpha());
        double[] after = powers(following.columnSums(), params.beta());
        Neighbours.Similarity rule = (from, to, count) -> (float) (count / (before[from] * after[to]));
        return ranker(SparseKernel.ofHistory(Neighbours.strongest(following, params.kept(), rule, fit)));
    }

    private static double[] powers(double[] sums, double power) {
        return Arrays.stream(sums).map(sum -> Math.pow(sum, power)).toArray();
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return ranker(SparseKernel.restore(arrays));
    }

    private Ranker ranker(SparseKernel rules) {
        return new FadingRanker(name(), params.fading(), HistoryRanker.of(name(), rules));
    }
}
