package io.because.collaborative;

import io.because.graph.GraphView;
import io.because.graph.SparseVector;
import io.because.linear.ItemFactors;
import io.because.model.Contributions;
import io.because.model.NamedArrays;
import io.because.model.Profile;
import io.because.model.Ranker;
import java.util.List;

/// Ranks by `b_i + v·h_i`, with the user vector pooled from the history: `v = n^-½ Σ_k preference_k · m_k` over its `n`
/// known items.
///
/// - contribution of action `k`: with `t_k = preference_k · h_i·m_k` and `T` their sum,
///   `n^-½ T - (n-1)^-½ (T - t_k)`, what deleting it takes
/// - shapes: `h[items][rank]`, `m[items][rank]`
/// - cost: O(n · rank) for a user vector and for all contributions to one item
///
/// @param pooled `m`, row-major
record PooledRanker(String name, ItemFactors items, float[] pooled, NamedArrays arrays) implements Ranker {
    @Override
    public void score(Profile profile, GraphView graph, float[] scores) {
        scoreAll(List.of(profile), graph, new float[][] {scores});
    }

    @Override
    public void scoreAll(List<Profile> profiles, GraphView graph, float[][] scores) {
        int rank = items.rank();
        float[] users = new float[profiles.size() * rank];
        for (int p = 0; p < profiles.size(); p++) {
            double[] user = user(profiles.get(p).history());
            for (int r = 0; r < rank; r++) {
                users[p * rank + r] = (float) user[r];
            }
        }
        items.score(users, scores);
    }

    private double[] user(SparseVector history) {
        int rank = items.rank();
        double[] user = new double[rank];
        double norm = norm(known(history));
        for (int k = 0; k < history.size(); k++) {
            int item = history.indices()[k];
            double factor = item < items.items() ? norm * history.values()[k] : 0;
            for (int r = 0; r < rank && factor != 0; r++) {
                user[r] += factor * pooled[item * rank + r];
            }
        }
        return user;
    }

    private int known(SparseVector history) {
        int known = 0;
        for (int item : history.indices()) {
            known += item < items.items() ? 1 : 0;
        }
        return known;
    }

    private static double norm(int actions) {
        return actions == 0 ? 0 : 1 / Math.sqrt(actions);
    }

    @Override
    public void attribute(Profile profile, GraphView graph, int item, Contributions into) {
        if (item >= items.items()) {
            return;
        }
        SparseVector history = profile.history();
        double[] terms = new double[history.size()];
        double sum = 0;
        for (int k = 0; k < terms.length; k++) {
            terms[k] = term(item, history.indices()[k], history.values()[k]);
            sum += terms[k];
        }
        int known = known(history);
        double whole = norm(known) * sum;
        for (int k = 0; k < terms.length; k++) {
            if (history.indices()[k] < items.items()) {
                into.pastAction(history.indices()[k], whole - norm(known - 1) * (sum - terms[k]));
            }
        }
    }

    private double term(int item, int cause, float preference) {
        if (cause >= items.items()) {
            return 0;
        }
        int rank = items.rank();
        double product = 0;
        for (int r = 0; r < rank; r++) {
            product += (double) items.byItem()[item * rank + r] * pooled[cause * rank + r];
        }
        return preference * product;
    }
}
