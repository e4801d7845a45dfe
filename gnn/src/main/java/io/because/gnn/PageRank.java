package io.because.gnn;

import io.because.graph.Csr;
import io.because.graph.CsrBuilder;
import io.because.graph.SparseVector;
import io.because.graph.TopK;
import io.because.linear.HistoryRanker;
import io.because.linear.SparseKernel;
import io.because.model.Blocks;
import io.because.model.MemoryNeed;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;
import java.util.Arrays;

/// Personalised PageRank: how often a walk along likes that starts at the user's history, and starts
/// again with the probability `c` at every step, is at an item.
///
/// - score: `Σ_j preference_j · π_ji` over the history, `π_j = Σ_t (1 - c)^2t (e_j Pᵗ)` from `t = 1` on,
///   `P` from an item to somebody who likes it to an item that they like: PageRank is linear in where
///   it starts
/// - shapes: `π[items][items]` sparse, the `kept` largest entries of each row
/// - cost: fit O(items · rounds · edges) at most, score O(history · kept)
/// - differs from the paper: not divided by the length of the history, which changes no order; `rounds`
///   are few; what reaches an item less often than `least` is counted there but not followed further
///
/// Jeh, Widom, "Scaling Personalized Web Search", WWW 2003.
record PageRank(PageRankParams params) implements ModelType {
    private static final int BLOCK = 64;
    private static final int BYTES_OF_ENTRY = 3 * (Integer.BYTES + Float.BYTES); // by row, together, and turned

    @Override
    public String name() {
        return "pagerank";
    }

    @Override
    public Ranker fit(TrainingData data, Fit fit) {
        Csr byUser = data.liked();
        Csr byItem = byUser.transpose();
        int items = byItem.rows();
        MemoryNeed.check(name(), (double) BYTES_OF_ENTRY * items * Math.min(items, params.kept()));
        SparseVector[] visits = new SparseVector[items];
        try (var step = fit.progress().begin("walks from items", items)) {
            Blocks.run(items, BLOCK, fit.threads(), (from, to) -> {
                Walk walk = new Walk(byItem, byUser);
                for (int item = from; item < to; item++) {
                    visits[item] = most(walk.from(item));
                }
                step.advance(to - from);
            });
        }
        return HistoryRanker.of(name(), SparseKernel.ofHistory(rows(visits)));
    }

    private SparseVector most(float[] visits) {
        int[] reached = Arrays.stream(TopK.select(visits, params.kept()))
                .filter(item -> visits[item] > 0)
                .toArray();
        float[] often = new float[reached.length];
        for (int k = 0; k < often.length; k++) {
            often[k] = visits[reached[k]];
        }
        return new SparseVector(reached, often);
    }

    private static Csr rows(SparseVector[] rows) {
        CsrBuilder all = new CsrBuilder();
        for (int row = 0; row < rows.length; row++) {
            for (int k = 0; k < rows[row].size(); k++) {
                all.add(row, rows[row].indices()[k], rows[row].values()[k]);
            }
        }
        return all.build(rows.length, rows.length);
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return HistoryRanker.of(name(), SparseKernel.restore(arrays));
    }

    /// Spreads the probability of being somewhere.
    private final class Walk {
        private final Csr byItem;
        private final Csr byUser;
        private final double[] users;
        private double[] now;
        private double[] next;

        Walk(Csr byItem, Csr byUser) {
            this.byItem = byItem;
            this.byUser = byUser;
            users = new double[byUser.rows()];
            now = new double[byItem.rows()];
            next = new double[byItem.rows()];
        }

        /// `[items]`
        float[] from(int item) {
            float[] visits = new float[now.length];
            Arrays.fill(now, 0);
            now[item] = 1;
            for (int round = 0; round < params.rounds(); round++) {
                Arrays.fill(users, 0);
                Arrays.fill(next, 0);
                spread(now, params.least(), byItem, users);
                spread(users, 0, byUser, next);
                for (int other = 0; other < visits.length; other++) {
                    visits[other] += (float) next[other];
                }
                double[] free = now;
                now = next;
                next = free;
            }
            return visits;
        }

        private void spread(double[] at, double least, Csr edges, double[] into) {
            for (int node = 0; node < at.length; node++) {
                if (at[node] > least) {
                    double share = at[node] * (1 - params.restart()) / edges.degree(node);
                    for (int e = edges.from(node); e < edges.to(node); e++) {
                        into[edges.targets()[e]] += share;
                    }
                }
            }
        }
    }
}
