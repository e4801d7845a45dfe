package io.because.collaborative;

import io.because.graph.Csr;
import io.because.linear.HistoryRanker;
import io.because.linear.Neighbours;
import io.because.linear.SparseKernel;
import io.because.model.ModelType;
import io.because.model.NamedArrays;
import io.because.model.Ranker;
import io.because.model.TrainingData;

/// Items that the same people liked, by cosine with shrinkage.
///
/// - score: `Σ_j preference_j · s_ji` over the history, `s_ji = r_j·r_i / (|r_j| |r_i| + shrinkage)` when
///   `j` is among the `neighbours` most similar items of `i`, else 0
/// - shapes: `r_i[users]` sparse, preferences or their {@link Bm25} weights with items as documents;
///   `s[items][items]` sparse
/// - cost: fit O(Σ_u degree_u²), score O(history · neighbours)
/// - differs from the paper: similarities are not normalised per item
///
/// Deshpande, Karypis, "Item-Based Top-N Recommendation Algorithms", TOIS 2004.
record ItemKnn(ItemKnnParams params) implements ModelType {
    @Override
    public String name() {
        return "itemknn";
    }

    @Override
    public HistoryRanker fit(TrainingData data, Fit fit) {
        Csr byItem = weighted(data.liked().transpose());
        var cosine = Neighbours.cosine(byItem, params.shrinkage());
        Csr similar = Neighbours.strongest(byItem, byItem.transpose(), params.neighbours(), cosine, fit);
        return HistoryRanker.of(name(), SparseKernel.ofRecommended(similar));
    }

    private Csr weighted(Csr byItem) {
        return switch (params.similarity()) {
            case COSINE -> byItem;
            case BM25 -> new Bm25(params.k1(), params.b()).weighted(byItem);
        };
    }

    @Override
    public Ranker restore(NamedArrays arrays) {
        return HistoryRanker.of(name(), SparseKernel.restore(arrays));
    }
}
